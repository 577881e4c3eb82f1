package io.ruptura.archive.contract;

import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;

/** A real store, and the power to stop and start it. */
interface StoreUnderTest extends AutoCloseable {

    HistoryConnection connection();

    History history();

    void stop();

    /** On the same data and the same port. */
    void startAgain();

    @Override
    void close();
}
