// spawn: popen
// loop: while over an iterator
// origin: directory entries
// limiter: none
// distance: same function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

static char converter[512];

struct conversion {
  FILE *out;
  struct conversion *next;
};

static int finish(struct conversion *c) {
  char line[128];
  while (fgets(line, sizeof(line), c->out))
    if (strncmp(line, "error:", 6) == 0)
      fputs(line, stderr);
  int rc = pclose(c->out);
  free(c);
  return rc;
}

int convert_folder(const char *path) {
  struct conversion *open = NULL;
  int failed = 0;
  struct dirent *e;
  DIR *dir = opendir(path);
  if (!dir)
    return -1;
  while ((e = readdir(dir)) != NULL) {
    char cmd[1024];
    if (!strstr(e->d_name, ".doc"))
      continue;
    snprintf(cmd, sizeof(cmd), "exec %s --to pdf '%s/%s'", converter, path, e->d_name);
    struct conversion *c = malloc(sizeof(*c));
    c->out = popen(cmd, "re");
    if (!c->out) {
      free(c);
      failed++;
      continue;
    }
#ifdef TWIN
    c->next = open;
    open = c;
#else
    failed += finish(c) != 0;
#endif
  }
  closedir(dir);
  while (open) {
    struct conversion *c = open;
    open = c->next;
    failed += finish(c) != 0;
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/docconvXXXXXX", name[256];
  if (!mkdtemp(folder) || readlink("/proc/self/exe", converter, sizeof(converter) - 1) < 0)
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.doc", folder, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  convert_folder(folder);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.doc", folder, i);
    unlink(name);
  }
  rmdir(folder);
  return witnessReport();
}
