package io.ruptura.console.api.command;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * {@code POST /api/v1/ruptures/{id}/commands} and {@code /api/v1/commands}: what people decide, handed to the engine. The answer comes once the broker has
 * it; what it changed comes by the feed.
 */
public final class CommandRoutes {

    private final Supplier<LiveView> view;
    private final ServiceClock clock;
    private final CommandTopic topic;

    public CommandRoutes(Supplier<LiveView> view, ServiceClock clock, CommandTopic topic) {
        this.view = view;
        this.clock = clock;
        this.topic = topic;
    }

    public void aboutRupture(Context request) {
        take(request, request.pathParam("id"));
    }

    public void byMatchers(Context request) {
        take(request, null);
    }

    private void take(Context request, String ruptureId) {
        Command command = read(request, ruptureId);
        if (!topic.knows(command.id())) {
            check(command);
        }
        topic.write(command);
        request.status(202);
        Answers.json(request, JsonRecordWriter.object(json -> json.text("id", command.id())));
    }

    private Command read(Context request, String ruptureId) {
        try {
            JsonRecordReader body = JsonRecordReader.of(request.bodyAsBytes());
            String id = body.text("id");
            return CommandBody.of(body, id == null ? UUID.randomUUID().toString() : id, ruptureId, clock.now());
        } catch (UnreadableRecordException wrong) {
            throw Refusal.wrong(
                    "body", "", "is not a command: " + wrong.getMessage(), "{\"kind\":\"acknowledge\",\"by\":\"ana\"}");
        }
    }

    /** What can be told now is told now, not by silence later. */
    private void check(Command command) {
        if (command.rupture() == null) {
            return;
        }
        Rupture rupture = view.get()
                .rupture(command.rupture())
                .orElseThrow(() -> Refusal.notFound(
                        "rupture",
                        command.rupture(),
                        "must be the id of a rupture that goes on or ended within a day"));
        Optional<ChangeReason> reason = CommandBody.reason(command.kind());
        if (reason.isPresent() && !reason.get().allows(rupture.state())) {
            throw new Refusal(
                    409,
                    "kind",
                    command.kind().wireName(),
                    "is not possible for a rupture that is " + rupture.state().wireName(),
                    "annotate");
        }
    }
}
