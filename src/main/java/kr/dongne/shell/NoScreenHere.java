package kr.dongne.shell;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Keeps addresses of plain pages and of the API from ending at a screen when nothing is there. */
@Controller
class NoScreenHere {

    @RequestMapping({"/api/**", "/r/**", "/feed/**"})
    void refuse() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
