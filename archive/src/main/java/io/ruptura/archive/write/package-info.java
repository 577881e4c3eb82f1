/**
 * The one writer: points are gathered into batches, a batch is tried until the store has it, and points that the store refuses are told apart from the
 * good ones beside them.
 */
package io.ruptura.archive.write;
