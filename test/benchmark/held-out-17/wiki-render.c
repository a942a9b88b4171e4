// spawn: popen
// loop: while strtok
// origin: parsed text
// limiter: none
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <limits.h>
#include <string.h>

struct page_job {
  FILE *pipe;
  struct page_job *next;
};

static char renderer[PATH_MAX];

static FILE *render_start(const char *title) {
  char cmd[PATH_MAX + 128];
  size_t len = strlen(title);
  if (len == 0 || len > 64 || strpbrk(title, "'\"`$\\;|&<>"))
    return NULL;
  snprintf(cmd, sizeof(cmd), "exec '%s' --page '%s'", renderer, title);
  return popen(cmd, "r");
}

static long render_finish(FILE *p) {
  char buf[512];
  long bytes = 0;
  size_t got;
  while ((got = fread(buf, 1, sizeof(buf), p)) > 0)
    bytes += (long)got;
  return pclose(p) == 0 ? bytes : -1;
}

int rebuild_category(char *members) {
  struct page_job *jobs = NULL, *j;
  char *save = NULL, *title;
  int rendered = 0;
  for (title = strtok_r(members, "\n", &save); title; title = strtok_r(NULL, "\n", &save)) {
    FILE *p = render_start(title);
    if (!p)
      continue;
#ifndef TWIN
    rendered += render_finish(p) >= 0;
#else
    if (!(j = malloc(sizeof(*j)))) {
      rendered += render_finish(p) >= 0;
      continue;
    }
    j->pipe = p;
    j->next = jobs;
    jobs = j;
#endif
  }
  while ((j = jobs) != NULL) {
    jobs = j->next;
    rendered += render_finish(j->pipe) >= 0;
    free(j);
  }
  return rendered;
}

static int render_page(void) {
  witnessEnter();
  for (int paragraph = 0; paragraph < 2000; paragraph++)
    if (puts("<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>") < 0)
      break;
  fflush(stdout);
  witnessLeave();
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild())
    return render_page();
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", renderer, sizeof(renderer) - 1);
  char *titles = malloc(n * 24 + 1), *at = titles;
  if (len < 0 || !titles)
    return 1;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "Talk:Page_%zu\n", i);
  rebuild_category(titles);
  return witnessReport();
}
