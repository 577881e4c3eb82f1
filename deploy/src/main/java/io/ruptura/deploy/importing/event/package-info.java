/** The events that rows become: which keys the data of each type has, how a template fills them, and the file they are written to. */
package io.ruptura.deploy.importing.event;
