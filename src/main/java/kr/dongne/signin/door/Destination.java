package kr.dongne.signin.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where somebody goes once everything is proven: kept in the session, because a link knows it and a later step does not. */
public final class Destination {

    private static final String ATTRIBUTE = Destination.class.getName();

    private Destination() {}

    /** Remembers a page of ours; null for the first one. */
    public static void remember(HttpServletRequest request, @Nullable String page) {
        request.getSession().setAttribute(ATTRIBUTE, page);
    }

    /** Goes there, once. */
    public static void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Object page = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (session != null) session.removeAttribute(ATTRIBUTE);
        response.sendRedirect(request.getContextPath() + (page instanceof String known ? known : "/"));
    }
}
