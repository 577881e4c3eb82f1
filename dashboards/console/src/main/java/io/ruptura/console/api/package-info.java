/** The JSON API under {@code /api/v1}: what the service is, its history, its ruptures and their commands, its health, and what is wrong with a question. */
package io.ruptura.console.api;
