package kr.dongne.settings;

/** One field of a form: what it was when the form was opened, and what is wanted; empty stands for the console's own value. */
public record SettingEdit(Setting setting, String before, String after) {}
