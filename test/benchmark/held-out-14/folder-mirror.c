// spawn: pthread_create detached
// loop: readdir, recursive
// origin: directory entries
// waits: detached
// distance: recursion
// differs: who posts the semaphore
// A: unbounded Y5 | limiter: semaphore posted by the one who started the thread
// B: bounded N4 | limiter: semaphore posted by the thread
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/stat.h>

struct mirror {
  sem_t uploads;
  const char *remote;
};

struct upload {
  struct mirror *m;
  char path[512];
};

static void *upload_main(void *arg) {
  struct upload *u = arg;
  struct mirror *m = u->m;
  witnessTask();
  free(u);
#ifdef TWIN
  sem_post(&m->uploads);
#endif
  return NULL;
}

static int upload_file(struct mirror *m, const char *path) {
  struct upload *u = malloc(sizeof(*u));
  pthread_t tid;
  if (!u)
    return -1;
  u->m = m;
  snprintf(u->path, sizeof(u->path), "%s", path);
  sem_wait(&m->uploads);
  if (pthread_create(&tid, NULL, upload_main, u) != 0) {
    sem_post(&m->uploads);
    free(u);
    return -1;
  }
  pthread_detach(tid);
#ifndef TWIN
  sem_post(&m->uploads);
#endif
  return 0;
}

int mirror_folder(struct mirror *m, const char *folder) {
  DIR *dir = opendir(folder);
  struct dirent *e;
  int rc = 0;
  if (!dir)
    return -1;
  while (rc == 0 && (e = readdir(dir)) != NULL) {
    char path[512];
    if (e->d_name[0] == '.')
      continue;
    snprintf(path, sizeof(path), "%s/%s", folder, e->d_name);
    if (e->d_type == DT_DIR)
      rc = mirror_folder(m, path);
    else if (e->d_type == DT_REG)
      rc = upload_file(m, path);
  }
  closedir(dir);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/mirrorXXXXXX", path[600], clean[64];
  struct mirror m = {.remote = "backup.example.net:/srv"};
  sem_init(&m.uploads, 0, 8);
  mkdtemp(root);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/d%zu", root, i % 5);
    mkdir(path, 0700);
    snprintf(path, sizeof(path), "%s/d%zu/f%zu", root, i % 5, i);
    fclose(fopen(path, "w"));
  }
  mirror_folder(&m, root);
  snprintf(clean, sizeof(clean), "rm -rf %s", root);
  system(clean);
  return witnessReport();
}
