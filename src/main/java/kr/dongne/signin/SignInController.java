package kr.dongne.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dongne.access.AccountId;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.settings.District;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.Pending;
import kr.dongne.signin.door.SignInStep;
import kr.dongne.signin.link.LinkRequests;
import kr.dongne.signin.secondfactor.Enrolment;
import kr.dongne.signin.secondfactor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plain pages on the way in. They show and ask; what is typed is taken by {@link SignInFilters}. No GET changes anything. */
@Controller
@RequestMapping(SignInFilters.PAGES)
class SignInController {

    private static final int SHORTEST_PASSWORD = 10;
    private static final Set<String> WHY = Set.of("too-short", "too-long", "too-simple", "holds-name", "differs");

    private final LinkRequests links;
    private final SecondFactors secondFactors;
    private final Owners owners;
    private final District district;

    SignInController(LinkRequests links, SecondFactors secondFactors, Owners owners, District district) {
        this.links = links;
        this.secondFactors = secondFactors;
        this.owners = owners;
        this.district = district;
    }

    @GetMapping("/link")
    ModelAndView ask(@RequestParam(required = false) @Nullable String error, Locale language) {
        return page("ask", language, Map.of("failed", error != null));
    }

    @PostMapping("/link")
    String request(@RequestParam(defaultValue = "") String name) {
        links.request(name.strip());
        return "redirect:" + SignInFilters.PAGES + "/sent";
    }

    @GetMapping("/sent")
    ModelAndView sent(Locale language) {
        return page("sent", language, Map.of());
    }

    /** What a mail's link opens; a scanner that follows it uses nothing up, and whoever is in already needs no link. */
    @GetMapping("/link/{token}")
    ModelAndView confirm(@PathVariable String token, @Nullable Authentication signedIn, Locale language) {
        Optional<String> target = links.target(token);
        if (target.isPresent() && isOwn(token, signedIn)) return new ModelAndView("redirect:" + target.get());
        Optional<String> reader = links.reader(token);
        if (reader.isPresent()) return page("confirm", language, Map.of("reader", reader.get(), "token", token));
        ModelAndView gone = target.isPresent()
                ? page("gone-errand", language, Map.of("target", target.get(), "token", token))
                : page("gone", language, Map.of());
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @PostMapping("/link/{token}")
    String again(@PathVariable String token) {
        links.again(token);
        return "redirect:" + SignInFilters.PAGES + "/sent";
    }

    private boolean isOwn(String token, @Nullable Authentication signedIn) {
        if (signedIn == null || !signedIn.isAuthenticated()) return false;
        if (!(signedIn.getPrincipal() instanceof ActorPrincipal person)) return false;
        AccountId account = person.actor().account();
        return account != null && links.isOwn(token, account);
    }

    @GetMapping("/code")
    ModelAndView code(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String locked,
            Locale language) {
        return Pending.in(request, SignInStep.CODE)
                .map(pending -> page("code", language, Map.of("failed", error != null, "locked", locked != null)))
                .orElseGet(SignInController::fromTheStart);
    }

    @GetMapping("/enrol")
    ModelAndView enrol(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String locked,
            Locale language) {
        return Pending.in(request, SignInStep.ENROL)
                .flatMap(pending -> enrolment(pending, language))
                .map(enrolment -> page(
                        "enrol",
                        language,
                        Map.of("failed", error != null, "locked", locked != null, "enrolment", enrolment)))
                .orElseGet(SignInController::fromTheStart);
    }

    @GetMapping("/password")
    ModelAndView password(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String why, Locale language) {
        Optional<Owner> owner =
                Pending.in(request, SignInStep.PASSWORD).flatMap(pending -> owners.of(pending.account()));
        if (owner.isEmpty()) return fromTheStart();
        Map<String, Object> model = new HashMap<>();
        model.put("username", owner.get().username());
        model.put("why", why != null && WHY.contains(why) ? "account.password." + why : "");
        model.put("shortest", SHORTEST_PASSWORD);
        return page("password", language, model);
    }

    private Optional<Enrolment> enrolment(Pending pending, Locale language) {
        return owners.of(pending.account()).flatMap(owner -> secondFactors
                .waiting(owner.id())
                .map(key -> Enrolment.of(district.name(language), owner.username(), key)));
    }

    private ModelAndView page(String name, Locale language, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("language", language.getLanguage());
        model.put("district", district.name(language));
        return new ModelAndView("signin/" + name, model);
    }

    private static ModelAndView fromTheStart() {
        return new ModelAndView("redirect:/login");
    }
}
