/**
 * The backtest: two rule sets over one history, and what each would have said to people, against what people say was real and against when the service level
 * fell. Everything here is a pure function of the files a trial leaves.
 */
package io.ruptura.deploy.lab;
