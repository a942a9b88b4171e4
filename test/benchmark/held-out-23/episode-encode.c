// spawn: popen
// loop: while over readdir
// origin: directory entries
// limiter: none
// distance: same function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

struct encoder {
  FILE *out;
  struct encoder *next;
};

static const char *encode_command = "opusenc --quiet";

static int is_recording(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && strcmp(dot, ".wav") == 0;
}

static double loudness_of(FILE *out) {
  double lufs = 0;
  if (fscanf(out, "%lf", &lufs) != 1)
    lufs = -70;
  return lufs;
}

/* Encodes every recording of the show's folder and returns the loudest value the encoder reported. */
double encode_show(const char *folder) {
  DIR *dir = opendir(folder);
  struct encoder *pending = NULL;
  struct dirent *entry;
  double loudest = -70;

  if (!dir)
    return loudest;
  while ((entry = readdir(dir)) != NULL) {
    char command[1024];
    FILE *out;
    if (!is_recording(entry->d_name))
      continue;
    snprintf(command, sizeof(command), "exec %s '%s/%s'", encode_command, folder, entry->d_name);
    out = popen(command, "r");
    if (!out)
      break;
#ifndef TWIN
    double lufs = loudness_of(out);
    pclose(out);
    if (lufs > loudest)
      loudest = lufs;
#else
    struct encoder *e = malloc(sizeof(*e));
    e->out = out;
    e->next = pending;
    pending = e;
#endif
  }
  closedir(dir);
  while (pending) {
    struct encoder *e = pending;
    double lufs = loudness_of(e->out);
    pclose(e->out);
    if (lufs > loudest)
      loudest = lufs;
    pending = e->next;
    free(e);
  }
  return loudest;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("-16.0");
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct rlimit files = {4096, 4096};
  setrlimit(RLIMIT_NOFILE, &files);
  char folder[] = "/tmp/showXXXXXX", path[64];
  mkdtemp(folder);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.wav", folder, i);
    fclose(fopen(path, "w"));
  }
  encode_command = argv[0];
  encode_show(folder);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/%zu.wav", folder, i);
    unlink(path);
  }
  rmdir(folder);
  return witnessReport();
}
