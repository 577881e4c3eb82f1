package io.ruptura.deploy.replay;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.CommandJson;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * What people decided during a history. The events bring nothing but their time: each command goes out before time passes it, so that it waits where it acts,
 * however the two streams are read. What was decided after the last event goes out at the end, when nothing acts any more. Parallelism 1.
 */
final class CommandsInTime extends AbstractStreamOperator<Command> implements OneInputStreamOperator<Event, Command> {

    /** As on the topic, which is what can be sent to where it runs. */
    private final List<byte[]> written;

    private transient List<Command> commands;
    private transient int next;
    private transient Counts kinds;
    private transient Counts afterTheEnd;

    CommandsInTime(List<Command> commands) {
        written = commands.stream().map(CommandJson::write).toList();
    }

    @Override
    public void open() throws Exception {
        super.open();
        commands = written.stream()
                .map(bytes -> CommandJson.read(bytes, 0))
                .sorted(Comparator.comparingLong(Command::timeMillis).thenComparing(Command::id))
                .toList();
        kinds = new Counts();
        afterTheEnd = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.COMMANDS, kinds);
        getRuntimeContext().addAccumulator(ReplaySummary.COMMANDS_AFTER_END, afterTheEnd);
    }

    @Override
    public void processElement(StreamRecord<Event> event) {
        // Only its time counts.
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        boolean isEnd = mark.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp();
        while (next < commands.size() && commands.get(next).timeMillis() <= mark.getTimestamp()) {
            Command command = commands.get(next++);
            (isEnd ? afterTheEnd : kinds).add(command.kind().wireName());
            output.collect(new StreamRecord<>(command, command.timeMillis()));
        }
        super.processWatermark(mark);
    }
}
