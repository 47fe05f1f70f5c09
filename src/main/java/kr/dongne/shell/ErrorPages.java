package kr.dongne.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.dongne.settings.District;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last page for requests that went wrong outside the screens: plain, in the reader's language, with an error id. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<HttpStatus> EXPLAINED =
            Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.BAD_REQUEST, HttpStatus.CONTENT_TOO_LARGE);

    private final ErrorIds errorIds;
    private final ApiRefusals refusals;
    private final District district;

    ErrorPages(ErrorIds errorIds, ApiRefusals refusals, District district) {
        this.district = district;
        this.errorIds = errorIds;
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView show(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        HttpStatus status = status(request);
        String id = errorIds.noted((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), status);
        String key = "shell.error." + (EXPLAINED.contains(status) ? status.value() : 500);
        if (isForPrograms(request)) {
            refusals.write(request, response, status, key + ".text");
            return null;
        }
        Map<String, Object> model = Map.of(
                "key",
                key,
                "status",
                status.value(),
                "id",
                id,
                "language",
                locale.getLanguage(),
                "district",
                district.name(locale));
        return new ModelAndView("error-page", model, status);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return path.startsWith(request.getContextPath() + "/api/");
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
