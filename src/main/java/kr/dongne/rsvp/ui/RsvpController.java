package kr.dongne.rsvp.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.event.Part;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.InvitationProblem;
import kr.dongne.itip.PartStat;
import kr.dongne.material.MaterialContent;
import kr.dongne.rsvp.RsvpPage;
import kr.dongne.rsvp.RsvpPages;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The participant's own page: plain HTML without scripts and sessions. A GET changes nothing (mail scanners follow links). */
@Controller
@RequestMapping("/r")
class RsvpController {

    private static final String SAMPLE = "sample";
    private static final String GONE = "invitation.rsvp.gone";
    private static final String SAVED = "saved";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final RsvpPages pages;
    private final RsvpThrottle throttle;
    private final MessageSource messages;

    RsvpController(RsvpPages pages, RsvpThrottle throttle, MessageSource messages) {
        this.pages = pages;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** Somebody asks too much in too short a time. */
    private static final class TooMany extends RuntimeException {
        TooMany() {
            super(null, null, false, false);
        }
    }

    @ModelAttribute
    void keepToYourself(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (throttle.guesses(request.getRemoteAddr())) throw new TooMany();
    }

    @GetMapping("/" + SAMPLE)
    ModelAndView sample(Locale locale) {
        return message("invitation.rsvp.sample", HttpStatus.OK, locale);
    }

    @GetMapping("/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(required = false) @Nullable String done, Locale locale) {
        RsvpPage page = pages.read(token);
        return page(token, page, RsvpForm.of(page), Map.of(), SAVED.equals(done), locale);
    }

    @PostMapping("/{token}")
    ModelAndView answer(@PathVariable String token, RsvpForm form, Locale locale) {
        Map<String, BusinessException> problems = form.problems();
        if (!problems.isEmpty()) return again(token, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        if (!throttle.mayAnswer(token)) throw new TooMany();
        try {
            pages.answer(token, form.command());
        } catch (InvitationProblem refusal) {
            return again(token, form, Map.of("answer", refusal), HttpStatus.CONFLICT, locale);
        }
        return seeOther("/r/" + token + "?done=" + SAVED);
    }

    @PostMapping("/{token}/not-me")
    ModelAndView disown(
            @PathVariable String token, @RequestParam(required = false) @Nullable String sure, Locale locale) {
        if (sure == null) {
            RsvpPage page = pages.read(token);
            var missing = Map.of("sure", text("invitation.rsvp.not-me.missing", locale));
            return page(token, page, RsvpForm.of(page), missing, false, locale);
        }
        pages.disown(token);
        return message("invitation.rsvp.disowned", HttpStatus.OK, locale);
    }

    @GetMapping("/{token}/event.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return file("event.ics", CALENDAR, pages.calendar(token));
    }

    @GetMapping("/{token}/files/{material}")
    ResponseEntity<byte[]> material(@PathVariable String token, @PathVariable UUID material) {
        MaterialContent content = pages.material(token, material);
        return file(content.fileName(), MediaType.parseMediaType(content.contentType()), content.bytes());
    }

    @ExceptionHandler
    ModelAndView gone(NotFound unknownOrRevoked, HttpServletRequest request, Locale locale) {
        throttle.wrongToken(request.getRemoteAddr());
        return message(GONE, HttpStatus.NOT_FOUND, locale);
    }

    @ExceptionHandler
    ModelAndView busy(TooMany tooMany, Locale locale) {
        return message("invitation.rsvp.busy", HttpStatus.TOO_MANY_REQUESTS, locale);
    }

    private ModelAndView again(
            String token, RsvpForm form, Map<String, BusinessException> problems, HttpStatus status, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach((field, problem) -> errors.put(
                field, text(problem.messageKey(), locale, problem.arguments().toArray())));
        ModelAndView page = page(token, pages.read(token), form, errors, false, locale);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            String token, RsvpPage page, RsvpForm form, Map<String, String> errors, boolean saved, Locale locale) {
        ModelAndView view = new ModelAndView("rsvp/rsvp");
        view.addObject("language", language(locale));
        view.addObject("token", token);
        view.addObject("page", page);
        view.addObject("form", form);
        view.addObject("errors", errors);
        view.addObject("saved", saved);
        view.addObject("proxyFields", form.proxyFields());
        view.addObject("choices", choices(page));
        view.addObject("when", InWords.slot(page.slot(), locale));
        view.addObject("until", InWords.dateTime(page.answerableUntil(), locale));
        view.addObject("hours", hours(page.parts()));
        view.addObject("answerKey", AnswerKeys.of(page.answer()));
        PartStat earlier = page.earlierAnswer();
        view.addObject("earlierKey", earlier == null ? null : AnswerKeys.of(earlier));
        return view;
    }

    private static List<String> choices(RsvpPage page) {
        return page.mayDelegate()
                ? List.of("ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED")
                : List.of("ACCEPTED", "DECLINED", "TENTATIVE");
    }

    private static Map<UUID, String> hours(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        Part::id,
                        part -> InWords.time(part.slot().start().toLocalTime()) + "–"
                                + InWords.time(part.slot().end().toLocalTime())));
    }

    private ModelAndView message(String key, HttpStatus status, Locale locale) {
        ModelAndView view = new ModelAndView("rsvp/message", status);
        view.addObject("language", language(locale));
        view.addObject("key", key);
        return view;
    }

    private static ModelAndView seeOther(String address) {
        return new ModelAndView("redirect:" + address, HttpStatus.SEE_OTHER);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "ko";
    }
}
