package io.ruptura.archive.client;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends writes where InfluxDB before 1.8 takes them: {@code /write?db=} in the place of {@code /api/v2/write?bucket=}. */
final class WriteToV1 implements Interceptor {

    private static final String V2_WRITE = "/api/v2/write";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return request.url().encodedPath().endsWith(V2_WRITE)
                ? chain.proceed(request.newBuilder().url(v1(request.url())).build())
                : chain.proceed(request);
    }

    private static HttpUrl v1(HttpUrl url) {
        String path = url.encodedPath();
        return url.newBuilder()
                .encodedPath(path.substring(0, path.length() - V2_WRITE.length()) + "/write")
                .query(null)
                .addQueryParameter("db", url.queryParameter("bucket"))
                .addQueryParameter("precision", v1Precision(url.queryParameter("precision")))
                .build();
    }

    private static String v1Precision(String v2) {
        return switch (v2 == null ? "ns" : v2) {
            case "ns" -> "n";
            case "us" -> "u";
            default -> v2;
        };
    }
}
