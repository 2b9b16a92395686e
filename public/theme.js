// Runs before the first paint: a theme chosen earlier must not flash. Kept in step with src/ui/theme.ts.
;(() => {
  try {
    const theme = localStorage.getItem('elastis.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage may be closed to us; then the system's theme stands.
  }
})()
