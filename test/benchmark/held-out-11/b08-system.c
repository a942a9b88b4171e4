// spawn: system
// loop: while strtok_r
// origin: fields of a request line
// limiter: none
// distance: helper function
// differs: the shell runs the command in the background or not
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <ctype.h>
#include <string.h>

/* camgw: "SNAP cam1,cam2,..." on the control line grabs one picture of each camera. */

static char grabber[64] = "/usr/libexec/camgw-grab";

static int valid_name(const char *name) {
  if (!*name)
    return 0;
  for (; *name; name++)
    if (!isalnum((unsigned char)*name) && *name != '-')
      return 0;
  return 1;
}

static int grab(const char *camera) {
  char command[160];
#ifndef TWIN
  const char *tail = " &";
#else
  const char *tail = "";
#endif
  int len = snprintf(command, sizeof(command), "%s --camera %s >/dev/null 2>&1%s", grabber, camera, tail);
  if (len < 0 || (size_t)len >= sizeof(command))
    return -1;
  return system(command);
}

static int handle_snap(char *list) {
  char *rest = NULL, *name;
  int bad = 0;

  for (name = strtok_r(list, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
    if (!valid_name(name)) {
      bad++;
      continue;
    }
    if (grab(name) != 0)
      bad++;
  }
  return bad;
}

int handle_line(char *line) {
  line[strcspn(line, "\r\n")] = '\0';
  if (strncmp(line, "SNAP ", 5) == 0)
    return handle_snap(line + 5);
  fprintf(stderr, "camgw: unknown command\n");
  return -1;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  snprintf(grabber, sizeof(grabber), "/proc/%d/exe", (int)getpid());
  char *line = malloc(16 + n * 10), *p = line;
  p += sprintf(p, "SNAP ");
  for (size_t i = 0; i < n; i++)
    p += sprintf(p, "cam%zu,", i);
  handle_line(line);
  return witnessReport();
}
