package kr.dongne.feed.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import kr.dongne.feed.FeedFile;
import kr.dongne.feed.FeedPages;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Feeds for calendar programs: no session, no cookie, GET and HEAD only; the address is the secret. */
@Controller
@RequestMapping("/feed")
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String ASK_EACH_TIME = String.valueOf(
            CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate().getHeaderValue());
    private static final String IN_A_MINUTE = "60";

    private final RateLimit wrongTokens = new RateLimit(30);
    private final FeedPages pages;
    private final MessageSource messages;

    FeedController(FeedPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Nothing where the program has this calendar already. */
    @GetMapping("/{token}.ics")
    @Nullable ResponseEntity<byte[]> read(
            @PathVariable String token, ServletWebRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (wrongTokens.spent(request.getRequest().getRemoteAddr())) return busy(response, locale);
        FeedFile feed = pages.read(token);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        if (request.checkNotModified(feed.etag())) return null;
        return ResponseEntity.ok().contentType(CALENDAR).body(feed.content());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> gone(NotFound unknownOrRemoved, HttpServletRequest request, Locale locale) {
        wrongTokens.take(request.getRemoteAddr());
        return message(HttpStatus.NOT_FOUND, "feed.gone", locale);
    }

    private ResponseEntity<byte[]> busy(HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, IN_A_MINUTE);
        return message(HttpStatus.TOO_MANY_REQUESTS, "feed.busy", locale);
    }

    private ResponseEntity<byte[]> message(HttpStatus status, String key, Locale locale) {
        String text = messages.getMessage(key, new Object[0], locale) + "\n";
        return ResponseEntity.status(status).contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
