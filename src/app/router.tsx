import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { createBrowserRouter, redirect, type LoaderFunction, type RouteObject } from 'react-router'

import { locationsQuery } from '@/api/locations'
import { readOnce, startReading } from '@/api/read'
import { sessionQuery } from '@/api/session'
import { languageWithoutUser } from '@/components/language-choice'
import { showPreferencesOf } from '@/components/preferences'
import { showLanguage } from '@/lib/i18n/locale'
import { ANOTHER, paths } from '@/lib/paths'
import { alsoLoad } from '@/ui/lazy-part'

import { NotFoundPage } from './not-found-page'
import { queryClient } from './query-client'
import { RouteErrorPage } from './route-error-page'
import { Shell } from './shell/shell'
import { StartingPage } from './starting-page'

/** What a page's module exports. Its loader starts the page's queries, and waits only for what the page cannot stand without. */
export interface PageModule {
  Component: ComponentType
  loader?: (client: QueryClient) => LoaderFunction
}

/** @param loadOpened the page of one row of a list: it is loaded ahead, so that what the list knows of a row can be read without a network */
function page(
  path: string,
  load: () => Promise<PageModule>,
  loadOpened?: () => Promise<PageModule>,
): RouteObject {
  return {
    path,
    // A page's state in its address (search, sort, tab) is no reason to start its readings again.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
    lazy: async () => {
      const { Component, loader } = await load()
      if (loadOpened !== undefined) alsoLoad(loadOpened)
      return { Component, ...(loader !== undefined && { loader: forSignedIn(loader(queryClient)) }) }
    },
  }
}

/** The loaders of nested routes run side by side: a page's must not ask the API while the shell's is about to lead to the sign-in. */
function forSignedIn(load: LoaderFunction): LoaderFunction {
  return async (args, context) => {
    const session = await readOnce(queryClient, sessionQuery)
    return session.current !== null ? load(args, context) : null
  }
}

/** Nobody gets past here without a session; the address that was asked for waits in `to`. */
const signedIn: LoaderFunction = async ({ request }) => {
  const session = await readOnce(queryClient, sessionQuery)
  if (session.current === null) {
    const { pathname, search } = new URL(request.url)
    throw redirect(
      pathname === '/' && search === ''
        ? paths.signIn
        : `${paths.signIn}?to=${encodeURIComponent(pathname + search)}`,
    )
  }
  await Promise.all([showPreferencesOf(session.current.user.id), readOnce(queryClient, locationsQuery)])
  return null
}

const signedOut: LoaderFunction = async ({ request }) => {
  const session = await readOnce(queryClient, sessionQuery)
  const isAnother = new URL(request.url).searchParams.has(ANOTHER)
  if (session.current === null) await showLanguage(languageWithoutUser())
  return session.current !== null && !isAnother ? redirect(paths.overview) : null
}

// Asked for while the page's own script is still on its way; the loaders then find the answer, or wait for it.
void startWithSession()

async function startWithSession(): Promise<void> {
  const session = await readOnce(queryClient, sessionQuery).catch(() => undefined)
  if (session?.current != null) startReading(queryClient, locationsQuery)
}

// The pages of one thing: opened from a list, which has them loaded ahead.
const vmPage = () => import('@/pages/compute/vm-page')
const billingAccountPage = () => import('@/pages/billing/billing-account-page')
const invoicePage = () => import('@/pages/billing/invoice-page')
const networkPage = () => import('@/pages/networking/network-page')
const loadBalancerPage = () => import('@/pages/networking/load-balancer-page')
const bucketPage = () => import('@/pages/storage/bucket-page')

export const router = createBrowserRouter([
  {
    HydrateFallback: StartingPage,
    errorElement: <RouteErrorPage />,
    children: [
      { path: paths.signIn, loader: signedOut, lazy: () => import('./sign-in-page') },
      ...(import.meta.env.DEV
        ? [page('/design', async () => ({ Component: (await import('./design-page')).DesignPage }))]
        : []),
      {
        loader: signedIn,
        shouldRevalidate: () => false,
        Component: Shell,
        children: [
          {
            // Around the pages and not on each: a route whose module could not be loaded cannot show its own error.
            errorElement: <RouteErrorPage />,
            children: [
              page(paths.overview, () => import('@/pages/overview/overview-page')),
              page(paths.vms, () => import('@/pages/compute/vm-list-page'), vmPage),
              page(paths.newVm, () => import('@/pages/compute/vm-create-page')),
              page(paths.vm(':slug', ':uuid').replaceAll('%3A', ':'), vmPage),
              page(
                paths.billingAccounts,
                () => import('@/pages/billing/billing-accounts-page'),
                billingAccountPage,
              ),
              page(paths.billingAccount(':id').replaceAll('%3A', ':'), billingAccountPage),
              page(paths.invoices, () => import('@/pages/billing/invoice-list-page'), invoicePage),
              page(paths.invoice(':id').replaceAll('%3A', ':'), invoicePage),
              page(paths.prices, () => import('@/pages/billing/prices-page')),
              page(paths.usage, () => import('@/pages/billing/usage-page')),
              page(paths.billed, () => import('@/pages/billing/billed-page')),
              page(paths.changes, () => import('@/pages/billing/changes-page')),
              page(paths.unused, () => import('@/pages/billing/unused-page')),
              page(paths.snapshots, () => import('@/pages/compute/snapshot-list-page')),
              page(paths.disks, () => import('@/pages/storage/disk-list-page')),
              page(paths.profile, () => import('@/pages/account/profile-page')),
              page(paths.protection, () => import('@/pages/account/protection-page')),
              page(paths.preferences, () => import('@/pages/account/preferences-page')),
              page(paths.tokens, () => import('@/pages/account/token-list-page')),
              page(paths.networks, () => import('@/pages/networking/network-list-page'), networkPage),
              page(paths.network(':slug', ':uuid').replaceAll('%3A', ':'), networkPage),
              page(
                paths.loadBalancers,
                () => import('@/pages/networking/load-balancer-list-page'),
                loadBalancerPage,
              ),
              page(paths.newLoadBalancer, () => import('@/pages/networking/load-balancer-create-page')),
              page(paths.loadBalancer(':slug', ':uuid').replaceAll('%3A', ':'), loadBalancerPage),
              page(paths.topology, () => import('@/pages/networking/topology-page')),
              page(paths.floatingIps, () => import('@/pages/networking/floating-ip-list-page')),
              page(paths.buckets, () => import('@/pages/storage/bucket-list-page'), bucketPage),
              page(paths.bucket(':name').replaceAll('%3A', ':'), bucketPage),
              page(paths.s3Access, () => import('@/pages/storage/s3-access-page')),
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
])
