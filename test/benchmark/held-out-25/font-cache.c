// spawn: pthread_create
// loop: while readdir
// origin: directory entries
// waits: after the loop
// distance: callback through a function pointer
// differs: scope of the semaphore
// A: bounded N4 | limiter: one semaphore of the scanner, taken before the thread
// B: unbounded Y6 | limiter: a semaphore of each font file, taken before the thread
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/stat.h>

struct face {
  sem_t *gate;
  sem_t own;
  pthread_t thread;
  char name[64];
  struct face *next;
};

struct scanner {
  sem_t gate;
  struct face *faces;
};

typedef int (*entry_fn)(struct scanner *, const char *name);

static void *load_face(void *arg) {
  struct face *f = arg;
  witnessTask();
  sem_post(f->gate);
  return NULL;
}

static int add_face(struct scanner *s, const char *name) {
  struct face *f = calloc(1, sizeof(*f));
  if (!f)
    return -1;
  strncpy(f->name, name, sizeof(f->name) - 1);
#ifdef TWIN
  sem_init(&f->own, 0, 6);
  f->gate = &f->own;
#else
  f->gate = &s->gate;
#endif
  sem_wait(f->gate);
  if (pthread_create(&f->thread, NULL, load_face, f) != 0) {
    sem_post(f->gate);
    free(f);
    return -1;
  }
  f->next = s->faces;
  s->faces = f;
  return 0;
}

static int for_each_font(const char *path, entry_fn fn, struct scanner *s) {
  DIR *dir = opendir(path);
  struct dirent *e;
  if (!dir)
    return -1;
  while ((e = readdir(dir)) != NULL) {
    const char *suffix = strrchr(e->d_name, '.');
    if (suffix && strcmp(suffix, ".otf") == 0 && fn(s, e->d_name) != 0)
      break;
  }
  return closedir(dir);
}

int rebuild_cache(const char *path) {
  struct scanner s = {.faces = NULL};
  sem_init(&s.gate, 0, 6);
  int err = for_each_font(path, add_face, &s);
  while (s.faces) {
    struct face *f = s.faces;
    s.faces = f->next;
    pthread_join(f->thread, NULL);
    free(f);
  }
  return err;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char dir[] = "/tmp/fontsXXXXXX", name[64];
  mkdtemp(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/face%zu.otf", dir, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  rebuild_cache(dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/face%zu.otf", dir, i);
    unlink(name);
  }
  rmdir(dir);
  return witnessReport();
}
