package io.ruptura.archive.influx;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.domain.InfluxQLQuery;
import com.influxdb.client.domain.InfluxQLQuery.InfluxQLPrecision;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.query.InfluxQLQueryResult.Series;
import com.influxdb.query.InfluxQLQueryResult.Series.Record;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.archive.client.StoreClients;
import io.ruptura.archive.layout.StoredRow;
import java.util.List;

/** InfluxQL through the client: every version of InfluxDB answers it. */
final class InfluxQl implements AutoCloseable {

    /** Column of a point's time, in epoch milliseconds. */
    static final String TIME = "time";

    private final InfluxDBClient client;
    private final HistoryConnection connection;

    InfluxQl(HistoryConnection connection) {
        this.client = StoreClients.forReading(connection);
        this.connection = connection;
    }

    /** The rows of all series of the answer. As JSON: the client cannot read CSV with a comma in a tag. */
    List<StoredRow> rows(String question) {
        InfluxQLQuery query = new InfluxQLQuery(question, connection.bucket());
        query.setPrecision(InfluxQLPrecision.MILLISECONDS);
        try {
            return client.getInfluxQLQueryApi().queryJSON(query).getResults().stream()
                    .flatMap(result -> result.getSeries().stream())
                    .flatMap(series -> series.getValues().stream().map(row -> row(series, row)))
                    .toList();
        } catch (InfluxException down) {
            throw new HistoryUnavailableException(
                    "influxdb at " + connection.url() + " does not answer: " + down.getMessage(), down);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static StoredRow row(Series series, Record row) {
        return column -> {
            Object value = series.getColumns().containsKey(column) ? row.getValueByKey(column) : null;
            return value == null ? null : value.toString();
        };
    }
}
