// spawn: pthread_create
// loop: counted
// origin: games of a parsed collection
// waits: joins after the loop
// distance: helper function
// limiter: none
// differs: where the number comes from
// A: bounded N1 | origin: the eight files of a board
// B: unbounded Y1 | origin: games of a parsed collection
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define FILES 8

struct game {
  const char *moves;
  int score[FILES];
};

struct pgn {
  struct game *games;
  int count;
};

struct search {
  pthread_t thread;
  struct game *game;
  int file;
};

static void *search_main(void *arg) {
  struct search *s = arg;
  witnessTask();
  for (const char *m = s->game->moves; *m; m++)
    if (*m == 'a' + s->file)
      s->game->score[s->file]++;
  return NULL;
}

static int start_search(struct search *s, struct game *game, int file) {
  s->game = game;
  s->file = file;
  return pthread_create(&s->thread, NULL, search_main, s);
}

/// Looks at the first game file by file, or at every game of the collection on the a-file.
int analyse(struct pgn *pgn) {
#ifndef TWIN
  int parts = FILES;
#else
  int parts = pgn->count;
#endif
  int started = 0, err = 0;
  struct search *searches = calloc((size_t)parts, sizeof(*searches));
  if (!searches)
    return -1;
  for (; started < parts && !err; started += !err) {
#ifndef TWIN
    err = start_search(&searches[started], &pgn->games[0], started);
#else
    err = start_search(&searches[started], &pgn->games[started], 0);
#endif
  }
  while (started-- > 0)
    pthread_join(searches[started].thread, NULL);
  free(searches);
  return err;
}

int parse_pgn(struct pgn *pgn, char *text) {
  for (char *end; (end = strchr(text, '\n')); text = end + 1) {
    struct game *grown = realloc(pgn->games, (size_t)(pgn->count + 1) * sizeof(*grown));
    if (!grown)
      return -1;
    *end = '\0';
    pgn->games = grown;
    memset(&grown[pgn->count], 0, sizeof(*grown));
    grown[pgn->count++].moves = text;
  }
  return pgn->count;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n + 1, 8);
  for (size_t i = 0; i < n; i++)
    strcpy(text + 6 * i, "e4 a5\n");
  struct pgn pgn = {0};
  if (parse_pgn(&pgn, text) > 0)
    analyse(&pgn);
  return witnessReport();
}
