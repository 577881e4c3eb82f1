/** The live engine on one machine: the jobs of the flow side by side in this process, joined by nothing but Kafka topics. */
package io.ruptura.deploy.live;
