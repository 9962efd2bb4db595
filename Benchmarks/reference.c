/* The job as libxlsxwriter does it by itself: the least parser that reads the input, rows that are streamed to the disk.
 *
 * Usage: reference INPUT.csv OUTPUT.xlsx
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { AREAS = 5, FIELDS = 12, COLUMNS = 8 };

static const char *const SHEETS[AREAS] = {
    "Overall", "Leaders", "Help and protection", "In care", "Care leavers"};
static const char *const HEADINGS[COLUMNS] = {
    "Code", "Local authority", "Region", "Inspection date", "Report published", "Type", "Judgement", "Report"};
static const double WIDTHS[COLUMNS] = {12, 26, 16, 14, 14, 16, 22, 30};
static const char NOT_JUDGED[] = "[z] Not judged under this framework";

static const struct {
    const char *name;
    lxw_color_t fill, text;
} GRADES[] = {
    {"Outstanding", 0x00402B, 0xFFFFFF},
    {"Good", 0x7FC08F, 0x0B0C0C},
    {"Requires improvement to be good", 0xFFD966, 0x0B0C0C},
    {"Inadequate", 0xCB2F27, 0xFFFFFF},
    {NOT_JUDGED, 0xF3F2F1, 0x0B0C0C},
};
enum { LOOKS = sizeof GRADES / sizeof *GRADES };

static void stop(const char *what) {
    fprintf(stderr, "reference: %s\n", what);
    exit(1);
}

static void check(lxw_error code) {
    if (code) stop(lxw_strerror(code));
}

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) stop("can't read the input");
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, file) != (size_t)size) stop("can't read the input");
    text[size] = 0;
    fclose(file);
    return text;
}

/* Takes a row apart where it stands; returns where the next one starts. */
static char *split(char *place, char *fields[FIELDS]) {
    for (int field = 0; field < FIELDS; field++) {
        int quoted = *place == '"';
        fields[field] = place += quoted;
        place += strcspn(place, quoted ? "\"" : ",\r\n");
        if (quoted) *place++ = 0;
        if (*place == '\r') *place++ = 0;
        if (*place) *place++ = 0;
    }
    return place;
}

static lxw_datetime date(const char *text) {
    lxw_datetime date = {.day = atoi(text), .month = atoi(text + 3), .year = atoi(text + 6)};
    return date;
}

static int look(const char *grade) {
    for (int look = 0; look < LOOKS; look++)
        if (!strcmp(grade, GRADES[look].name)) return look;
    stop("an unknown grade");
    return 0;
}

int main(int count, char **arguments) {
    if (count != 3) stop("usage: reference INPUT.csv OUTPUT.xlsx");
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(arguments[2], &options);
    lxw_format *bold = workbook_add_format(book), *days = workbook_add_format(book), *looks[LOOKS];
    format_set_bold(bold);
    format_set_num_format(days, "dd mmm yyyy");
    for (int grade = 0; grade < LOOKS; grade++) {
        looks[grade] = workbook_add_format(book);
        format_set_bg_color(looks[grade], GRADES[grade].fill);
        format_set_font_color(looks[grade], GRADES[grade].text);
    }
    lxw_worksheet *sheets[AREAS];
    for (int area = 0; area < AREAS; area++) {
        sheets[area] = workbook_add_worksheet(book, SHEETS[area]);
        for (int column = 0; column < COLUMNS; column++) {
            check(worksheet_set_column(sheets[area], column, column, WIDTHS[column], NULL));
            check(worksheet_write_string(sheets[area], 0, column, HEADINGS[column], bold));
        }
        worksheet_freeze_panes(sheets[area], 1, 0);
    }

    char *text = contents(arguments[1]), *place = text, *fields[FIELDS];
    place = split(place, fields);
    lxw_row_t row = 0;
    while (*place) {
        place = split(place, fields);
        row++;
        lxw_datetime start = date(fields[4]), published = date(fields[5]);
        for (int area = 0; area < AREAS; area++) {
            lxw_worksheet *sheet = sheets[area];
            const char *grade = area >= 3 && start.year < 2023 ? "" : fields[7 + area];
            if (!*grade) grade = NOT_JUDGED;
            check(worksheet_write_string(sheet, row, 0, fields[1], NULL));
            check(worksheet_write_string(sheet, row, 1, fields[2], NULL));
            check(worksheet_write_string(sheet, row, 2, fields[3], NULL));
            check(worksheet_write_datetime(sheet, row, 3, &start, days));
            check(worksheet_write_datetime(sheet, row, 4, &published, days));
            check(worksheet_write_string(sheet, row, 5, fields[6], NULL));
            check(worksheet_write_string(sheet, row, 6, grade, looks[look(grade)]));
            check(worksheet_write_string(sheet, row, 7, fields[0], NULL));
        }
    }

    for (int area = 0; area < AREAS; area++) {
        lxw_table_column columns[COLUMNS] = {0}, *list[COLUMNS + 1] = {0};
        for (int column = 0; column < COLUMNS; column++) {
            columns[column].header = (char *)HEADINGS[column];
            list[column] = &columns[column];
        }
        lxw_table_options table = {.columns = list};
        /* The library refuses tables where rows are streamed, and looks at nothing but this field. */
        sheets[area]->optimize = 0;
        check(worksheet_add_table(sheets[area], 0, 0, row, COLUMNS - 1, &table));
        sheets[area]->optimize = 1;
    }
    check(workbook_close(book));
    free(text);
    return 0;
}
