/** What is in the buckets. A bucket's size and count are kept in step with its objects by `objects.ts`. */
export const s3Schema = `
-- Unique among all customers, as the reference says: S3 tells from a bucket's name alone whose it is.
UPDATE buckets SET name = name || '-' || user_id WHERE deleted_at IS NULL
  AND id NOT IN (SELECT MIN(id) FROM buckets WHERE deleted_at IS NULL GROUP BY name);
DROP INDEX one_bucket_per_name;
CREATE UNIQUE INDEX one_bucket_per_name ON buckets (name) WHERE deleted_at IS NULL;
-- JSON of its CORS rules; null: none.
ALTER TABLE buckets ADD COLUMN cors TEXT;
-- What was said of buckets before there was anything in them.
UPDATE buckets SET size_bytes = 0, num_objects = 0, updated_at = modified_at WHERE deleted_at IS NULL;

-- The bytes are in the file of that name, or in \`text\`, or made up when they are asked for: a world's dumps and films.
CREATE TABLE s3_objects (
  bucket_id INTEGER NOT NULL REFERENCES buckets,
  key TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  etag TEXT NOT NULL,
  content_type TEXT NOT NULL,
  file TEXT,
  text TEXT,
  modified_at INTEGER NOT NULL,
  PRIMARY KEY (bucket_id, key),
  CHECK (file IS NULL OR text IS NULL)
) WITHOUT ROWID;

CREATE TABLE s3_uploads (
  id TEXT PRIMARY KEY,
  bucket_id INTEGER NOT NULL REFERENCES buckets,
  key TEXT NOT NULL,
  content_type TEXT NOT NULL,
  created_at INTEGER NOT NULL
);

CREATE TABLE s3_parts (
  upload_id TEXT NOT NULL REFERENCES s3_uploads,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10000),
  size INTEGER NOT NULL,
  etag TEXT NOT NULL,
  file TEXT NOT NULL,
  PRIMARY KEY (upload_id, number)
) WITHOUT ROWID;
`
