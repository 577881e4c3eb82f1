/** QuestDB inside this process: its server, its tables, and history read by SQL over HTTP. */
package io.ruptura.archive.questdb;
