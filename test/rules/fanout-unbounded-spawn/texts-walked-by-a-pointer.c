// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A pointer that goes from line to line, and a flag that is a comparison.

#include <pthread.h>
#include <string.h>

void *check(void *line);

static int start(const char *line) {
  pthread_t t;
  int rc = pthread_create(&t, NULL, check, (void *)line);
  if (rc == 0)
    pthread_detach(t);
  return rc;
}

void each_line(const char *text) {
  const char *line, *end;
  for (line = text; (end = strchr(line, '\n')) != NULL; line = end + 1)
    start(line);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void lines_of_the_program(void) {
  const char *line, *end;
  for (line = "a\nb\n"; (end = strchr(line, '\n')) != NULL; line = end + 1)
    start(line);
}

void while_it_works(char **lines) {
  int ok = 1;
  for (char **line = lines; *line && ok; line++)
    ok = start(*line) == 0;
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eight_while_it_works(char **lines) {
  int ok = 1;
  for (int i = 0; i < 8 && ok; i++)
    ok = start(lines[i]) == 0;
}
