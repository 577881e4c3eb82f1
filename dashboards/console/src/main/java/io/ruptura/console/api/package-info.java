/** The JSON API under {@code /api/v1}: what the service is, its history, its ruptures, promises and provenance, and its health. */
package io.ruptura.console.api;
