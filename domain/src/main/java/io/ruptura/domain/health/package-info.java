/** Whether what the numbers rest on is alive: the sources that send, the jobs that compute, the store that keeps. */
package io.ruptura.domain.health;
