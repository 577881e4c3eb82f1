/** The InfluxDB client, set up for the store it talks to: who it says it is, how it writes, how long it waits. */
package io.ruptura.archive.client;
