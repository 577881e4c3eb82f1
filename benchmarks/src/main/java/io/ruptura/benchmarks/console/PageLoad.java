package io.ruptura.benchmarks.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser fetches before it can draw the page: the document, and the scripts and styles it names. */
record PageLoad(long compressedBytes, double seconds) {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final double NANOS_PER_SECOND = 1e9;

    static PageLoad of(String url) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long startedAt = System.nanoTime();
        String document = new String(get(http, url, "identity"), StandardCharsets.UTF_8);
        List<String> addresses = new ArrayList<>(List.of("/"));
        Matcher asset = ASSET.matcher(document);
        while (asset.find()) {
            addresses.add(asset.group(1));
        }
        long bytes = 0;
        for (String address : addresses) {
            bytes += get(http, URI.create(url).resolve(address).toString(), "gzip").length;
        }
        return new PageLoad(bytes, (System.nanoTime() - startedAt) / NANOS_PER_SECOND);
    }

    private static byte[] get(HttpClient http, String url, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", encoding)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
