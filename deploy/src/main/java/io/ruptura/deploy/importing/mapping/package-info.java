/** What a mapping says of a row: its times, the conditions under which it becomes events, and what earlier rows of its case became. */
package io.ruptura.deploy.importing.mapping;
