package kr.dongne.api;

import java.util.Locale;
import kr.dongne.booking.SlotTaken;
import kr.dongne.draft.FieldRefusal;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InWords;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Refusals as problem details (RFC 9457): the code is the message's key, the detail its text in the asker's language. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final MessageSource texts;

    ApiProblems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(BusinessException refusal, Locale locale) {
        ProblemDetail problem = problem(
                status(refusal.kind()),
                refusal.messageKey(),
                refusal.arguments().toArray(),
                locale);
        if (refusal instanceof FieldRefusal event && event.field() != null) problem.setProperty("field", event.field());
        if (refusal instanceof SlotTaken taken) {
            problem.setProperty("heldBy", taken.heldBy());
            problem.setProperty("until", taken.until());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail overtaken(ObjectOptimisticLockingFailureException stale, Locale locale) {
        return problem(HttpStatus.CONFLICT, "shared.stale-version", new Object[0], locale);
    }

    /** What no rule foresaw and the database refused: never the database's words, which repeat the values. */
    @ExceptionHandler
    ProblemDetail unfit(DataIntegrityViolationException refused, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.problem.unfit", new Object[0], locale);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // A value object that refuses its text is a refusal like any other, wherever the reader wrapped it.
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause())
            if (cause instanceof BusinessException refusal)
                return ResponseEntity.of(refused(refusal, request.getLocale())).build();
        return ResponseEntity.of(
                        problem(HttpStatus.BAD_REQUEST, "api.problem.unreadable", new Object[0], request.getLocale()))
                .build();
    }

    private ProblemDetail problem(HttpStatus status, String key, Object[] arguments, Locale locale) {
        Object[] inWords = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) inWords[i] = InWords.argument(arguments[i], locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.getMessage(key, inWords, locale));
        problem.setProperty("code", key);
        return problem;
    }

    private static HttpStatus status(BusinessException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
