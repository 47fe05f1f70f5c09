package kr.dongne.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that names a range of kinds: a body is of one kind (RFC 9110, 8.3). */
final class BodyKind implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String stated = request.getContentType();
        if (stated == null) return true;
        try {
            MediaType kind = MediaType.parseMediaType(stated);
            if (kind.isConcrete()) return true;
            throw new HttpMediaTypeNotSupportedException(kind, List.of(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotSupportedException("unreadable Content-Type");
        }
    }
}
