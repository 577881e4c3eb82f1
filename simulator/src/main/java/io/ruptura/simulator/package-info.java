/** A service day with planted ruptures and its ground truth. */
package io.ruptura.simulator;
