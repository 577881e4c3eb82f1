/**
 * From events and ruptures to signals: who comes first while a rupture lasts. All interactions of the service are kept under one key, because the score
 * of one depends on how many others are affected; an interaction that is never ended is never forgotten.
 */
package io.ruptura.jobs.prioritization;
