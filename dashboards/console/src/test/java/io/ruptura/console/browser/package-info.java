/** The page in a real browser: its own unit tests, and what people do with it against the real server. */
package io.ruptura.console.browser;
