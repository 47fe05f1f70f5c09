package kr.dongne.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Registers as the tests need them. */
final class Registers {

    private Registers() {}

    static Register signInSheet(int dongs, int people) {
        List<Section> sections = new ArrayList<>();
        for (int dong = 1; dong <= dongs; dong++) sections.add(new Section("시험" + dong + "동", rows(people)));
        return new Register(
                Locale.KOREAN,
                "민관협력 워크숍 서명부",
                List.of("일시: 2024-04-17(수) 14:00–17:00", "장소: 금천구청 대강당"),
                new Notice(
                        "개인정보 수집·이용 안내",
                        List.of(
                                "수집 항목: 성명, 소속, 직책, 서명 / 목적: 참석 확인 / 보유 기간: 행사가 끝난 해의 다음 해 말까지",
                                "동의하지 않을 수 있으며, 이 경우 참석 확인이 제한될 수 있습니다.")),
                List.of(
                        Column.number("연번", 10),
                        Column.text("소속·직책", 50),
                        Column.centered("성명", 28),
                        Column.signature("서명", 45),
                        Column.text("비고", 40)),
                sections,
                List.of("확인자: (서명)"),
                Layout.SIGNED_SHEETS);
    }

    static Register list(Layout layout, List<List<String>> rows) {
        return new Register(
                Locale.KOREAN,
                "출석부",
                List.of(),
                null,
                List.of(Column.text("성명", 1), Column.text("비고", 2)),
                List.of(new Section("", rows)),
                List.of(),
                layout);
    }

    private static List<List<String>> rows(int people) {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= people; number++)
            rows.add(List.of(Integer.toString(number), "주민자치회 위원", "가나" + number, "", ""));
        return rows;
    }
}
