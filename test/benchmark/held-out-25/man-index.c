// spawn: popen
// loop: counted, over an array of pages
// origin: array built from the arguments
// limiter: none
// distance: helper function
// differs: where the pipe is closed
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>

struct page {
  char name[40];
  char whatis[80];
  FILE *formatter;
};

struct index_job {
  struct page *pages;
  size_t count;
  const char *tool;
};

static int page_open(const struct index_job *job, struct page *page) {
  char command[160];
  snprintf(command, sizeof(command), "exec %s %s", job->tool, page->name);
  page->formatter = popen(command, "r");
  if (!page->formatter) {
    fprintf(stderr, "mandb: %s: %s\n", page->name, strerror(errno));
    return -1;
  }
  return 0;
}

static int page_finish(struct page *page) {
  if (!fgets(page->whatis, sizeof(page->whatis), page->formatter))
    page->whatis[0] = '\0';
  int status = pclose(page->formatter);
  page->formatter = NULL;
  return status;
}

int index_pages(struct index_job *job) {
  int failures = 0;
  for (size_t i = 0; i < job->count; i++) {
    if (page_open(job, &job->pages[i]) != 0) {
      failures++;
      continue;
    }
#ifndef TWIN
    failures += page_finish(&job->pages[i]) != 0;
#endif
  }
#ifdef TWIN
  for (size_t i = 0; i < job->count; i++)
    if (job->pages[i].formatter)
      failures += page_finish(&job->pages[i]) != 0;
#endif
  return failures;
}

static int format_page(const char *name) {
  witnessEnter();
  for (int pass = 0; pass < 4; pass++)
    witnessWork();
  printf("%s - formatted\n", name);
  witnessLeave();
  return 0;
}

int main(int argc, char **argv) {
  if (witnessChild())
    return format_page(argv[1]);
  size_t n = witnessSize(argc, argv);
  char self[64];
  snprintf(self, sizeof(self), "/proc/%d/exe", (int)getpid());
  struct index_job job = {calloc(n, sizeof(struct page)), n, self};
  for (size_t i = 0; i < n; i++)
    snprintf(job.pages[i].name, sizeof(job.pages[i].name), "section%zu.3", i);
  index_pages(&job);
  return witnessReport();
}
