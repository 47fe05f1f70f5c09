package kr.dongne.audience;

import java.util.Map;
import kr.dongne.shared.DongCode;

/** How many heads an audience has; a person of two dongs counts once in the total and in each of the dongs. */
public record AudienceCount(int total, int mailed, int callList, int excluded, Map<DongCode, Long> byDong) {

    /** The heads of a preview, counted. */
    public static AudienceCount of(AudiencePreview preview) {
        return new AudienceCount(
                preview.total(),
                preview.mailed().size(),
                preview.callList().size(),
                preview.excluded().size(),
                preview.byDong());
    }
}
