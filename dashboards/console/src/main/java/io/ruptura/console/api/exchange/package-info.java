/** Questions and answers of the JSON API: what a request asks, read strictly, and how it is answered or refused. */
package io.ruptura.console.api.exchange;
