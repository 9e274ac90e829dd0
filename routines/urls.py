"""Routes of the routines app."""

from django.urls import path

from routines.views import bring, following, library, plans, practice_days, takeout

app_name = "routines"

urlpatterns = [
    path("routine/for/<uuid:assessment_id>/", plans.choose, name="choose"),
    path("routine/<uuid:plan_id>/", plans.plan, name="plan"),
    path("routine/<uuid:plan_id>/swap/<int:position>/", plans.swap, name="swap"),
    path("routine/<uuid:plan_id>/since/", plans.since, name="since"),
    path("routine/<uuid:plan_id>/follow/", following.follow, name="follow"),
    path("routine/<uuid:plan_id>/ease/<int:position>/", following.ease_step, name="ease"),
    path("routine/<uuid:plan_id>/hurts/<int:position>/", following.hurts, name="hurts"),
    path("routine/<uuid:plan_id>/done/", following.done, name="done"),
    path("practice/days/", practice_days.practice_days, name="practice_days"),
    path("practice/<uuid:practice_id>/", plans.practice, name="practice"),
    path("your-data/bring/", bring.bring, name="bring"),
    path("your-data/copy/json/", takeout.as_json_file, name="copy_json"),
    path("your-data/copy/csv/", takeout.as_csv_files, name="copy_csv"),
    path("your-data/copy/fhir/", takeout.as_fhir_file, name="copy_fhir"),
    path("exercises/", library.exercises, name="exercises"),
    path("exercises/<slug:slug>/", library.exercise, name="exercise"),
    path("routines/", library.routines, name="routines"),
    path("routines/<slug:slug>/", library.routine, name="routine"),
    path("routines/<slug:slug>/follow/", library.routine_follow, name="routine_follow"),
]
