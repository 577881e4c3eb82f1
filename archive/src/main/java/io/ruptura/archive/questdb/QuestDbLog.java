package io.ruptura.archive.questdb;

import io.questdb.log.LogFactory;
import io.questdb.log.LogLevel;
import io.questdb.log.LogRecordUtf8Sink;
import io.questdb.log.LogWriter;
import io.questdb.mp.QueueConsumer;
import io.questdb.mp.RingQueue;
import io.questdb.mp.SCSequence;
import io.questdb.mp.SynchronizedJob;
import java.io.Closeable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors of the store go to the product's log; what it says of each commit goes nowhere. QuestDB makes one by reflection, see {@code questdb-log.conf}. */
public final class QuestDbLog extends SynchronizedJob implements LogWriter, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(QuestDbLog.class);

    /** Name of the resource that tells QuestDB to log here, and of the property by which it finds that. */
    static final String CONFIGURATION = "/io/ruptura/archive/questdb/questdb-log.conf";

    static final String CONFIGURATION_PROPERTY = LogFactory.CONFIG_SYSTEM_PROPERTY;

    private final RingQueue<LogRecordUtf8Sink> ring;
    private final SCSequence sequence;
    private final QueueConsumer<LogRecordUtf8Sink> consumer = QuestDbLog::pass;

    /** The parameters are QuestDB's. */
    public QuestDbLog(RingQueue<LogRecordUtf8Sink> ring, SCSequence sequence, int level) {
        this.ring = ring;
        this.sequence = sequence;
    }

    @Override
    public void bindProperties(LogFactory factory) {
        // There are none.
    }

    @Override
    protected boolean runSerially() {
        return sequence.consumeAll(ring, consumer);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static void pass(LogRecordUtf8Sink record) {
        if ((record.getLevel() & (LogLevel.ERROR | LogLevel.CRITICAL)) != 0) {
            LOG.warn("{}", record.toString().strip());
        }
    }
}
