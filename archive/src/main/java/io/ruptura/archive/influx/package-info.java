/** InfluxDB, whichever version: history read by InfluxQL, and the database prepared where its version lets writers do so. */
package io.ruptura.archive.influx;
