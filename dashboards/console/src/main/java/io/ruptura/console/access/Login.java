package io.ruptura.console.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who shows the token: a program in the {@code Authorization} header, a person once in the login form, which sets a cookie that scripts cannot
 * read and other sites cannot use. Without a token configured, everybody who reaches the console is let in.
 */
public final class Login {

    private static final String COOKIE = "ruptura-session";
    private static final int TWELVE_HOURS = 12 * 3_600;
    private static final String BEARER = "Bearer ";
    private static final Set<String> OPEN = Set.of("/login", "/login.css", "/favicon.svg");
    private static final Set<String> PAGES = Set.of("/", "/wallboard");

    private final Optional<AccessToken> token;
    private final Set<String> published;

    /** {@code published} are the paths that everybody may read. */
    public Login(Optional<AccessToken> token, Set<String> published) {
        this.token = token;
        this.published = Set.copyOf(published);
    }

    /** Of every request: sends people to the form, and tells programs what is missing. */
    public void check(Context request) {
        boolean isOpen = OPEN.contains(request.path()) || published.contains(request.path());
        if (token.isEmpty() || isOpen || mayAsk(request, token.get())) {
            return;
        }
        if (PAGES.contains(request.path())) {
            request.redirect("/login?next=" + request.path(), HttpStatus.SEE_OTHER);
            request.skipRemainingHandlers();
            return;
        }
        request.header(Header.WWW_AUTHENTICATE, "Bearer");
        throw new UnauthorizedResponse("the console's token must be shown: Authorization: Bearer …");
    }

    public void form(Context request) {
        show(request, false);
    }

    public void enter(Context request) {
        String shown = Optional.ofNullable(request.formParam("token")).orElse("");
        if (token.isPresent() && !token.get().matches(shown.strip())) {
            request.status(HttpStatus.UNAUTHORIZED);
            show(request, true);
            return;
        }
        token.ifPresent(right -> request.cookie(new Cookie(
                COOKIE, right.session(), "/", TWELVE_HOURS, isSecure(request), true, null, SameSite.STRICT)));
        request.redirect(next(request.formParam("next")), HttpStatus.SEE_OTHER);
    }

    private static boolean mayAsk(Context request, AccessToken token) {
        return token.isSession(request.cookie(COOKIE)) || token.matches(bearer(request));
    }

    /** What a program shows, or null. */
    private static String bearer(Context request) {
        String authorization = request.header(Header.AUTHORIZATION);
        boolean isBearer = authorization != null && authorization.startsWith(BEARER);
        return isBearer ? authorization.substring(BEARER.length()).strip() : null;
    }

    /** A proxy in front that speaks HTTPS says so; who claims it without one only hides the cookie from themselves. */
    private static boolean isSecure(Context request) {
        return "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
    }

    private static void show(Context request, boolean refused) {
        request.contentType("text/html; charset=utf-8");
        request.header(Header.CACHE_CONTROL, "no-store");
        request.result(LoginPage.html(request.header("Accept-Language"), next(request.queryParam("next")), refused));
    }

    /** Only to pages of the console itself. */
    private static String next(String wanted) {
        return wanted != null && PAGES.contains(wanted) ? wanted : "/";
    }
}
