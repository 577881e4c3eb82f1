/** Series of numbers in CSV files, scored by the product's own detectors. */
package io.ruptura.deploy.detecting;
