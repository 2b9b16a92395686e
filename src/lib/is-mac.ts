/** Whether the keyboard has a command key. */
export const isMac = /mac|iphone|ipad/i.test(navigator.platform)
