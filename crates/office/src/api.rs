//! Every command: one line each, with its handler, its argument → answer and the right it needs.
//! The TypeScript types of the window are made from the same lines.

use ts_rs::{TS, TypeVisitor};

use crate::dispatch::{Types, commands, config, decode, encode};
use crate::rights::{Right, authorize};
use crate::{Error, Office, Result};

use crate::record::{ArchiveAsk, ById, ListAsk, Page};
use crate::{
    addenda, agreements, already_ours, applications, appointments, approvals, attachments, audit, backups, cafe_sheet,
    cafes, calendar, cases, check, codes, colleagues, companies, company_duplicates, company_merge, company_page,
    company_reach, company_trades, cpr, demands, emma, enrolments, erasure, exports, first_run, history, holds,
    host_again, ics, imports, introductions, letters, lock, lookups, match_overview, matches, named, notes,
    observations, opening, opening_match, openings, papers, periods, place_offers, placements, plan, promises,
    register, retention, search, seekers, settings, shared, sleeping, soft_skills, student_log, student_page, students,
    tasks, timelines, today, undo, visits, workplaces, workshops,
};

commands! {
    before the vault is open {
        vault_status: opening::vault_status, () => opening::VaultStatus;
        first_run_begin: first_run::begin, first_run::FirstRunAsk => first_run::ShownCode;
        first_run_finish: first_run::finish, first_run::TypedCode => ();
        first_run_sample: first_run::begin_sample, () => ();
        remove_sample: first_run::remove_sample, () => ();
        unlock: opening::unlock, opening::Unlock => ();
        unlock_with_code: opening::unlock_with_code, opening::UnlockWithCode => ();
        shared_sign_in: shared::sign_in, shared::SharedSignIn => shared::SharedKnown;
        stop_shared_sign_in: shared::stop_sign_in, () => ();
        lock: lock::lock, () => ();
        still_here: lock::still_here, () => ();
        rescue_state: backups::restore::rescue_state, () => backups::restore::Rescue;
        picked_backups: backups::restore::picked, backups::restore::PickedFolder => Vec<backups::BackupLine>;
        rescue: backups::restore::rescue, backups::restore::BackupAsk => ();
    }
    at the desk {
        undo_state: undo::state, () => undo::UndoState, Open;
        undo: undo::undo, () => undo::Undone, Open;
        undo_step: undo::undo_step, undo::StepAsk => undo::Undone, Open;
        redo: undo::redo, () => undo::Undone, Open;
        preference_get: settings::preference, settings::PreferenceAsk => Option<String>, Open;
        preference_set: settings::prefer, settings::Preference => (), Open;
        settings: settings::all, () => settings::Settings, Open;
        set_setting: settings::set, settings::SettingSet => (), Manage;
        check_office: check::check, () => check::Findings, See;
        audit_state: audit::state, () => audit::AuditState, Manage;
        retention: retention::state, () => retention::Retention, Audit;
        set_retention_rule: retention::set_rule, retention::RetentionRuleSet => (), Manage;
        confirm_clock: retention::confirm_clock, () => (), Erase;
        run_retention: retention::run, retention::RetentionRun => retention::RetentionRan, Erase;
        legal_holds: holds::list, ById => Vec<holds::LegalHold>, See;
        put_legal_hold: holds::put, holds::HoldPut => ById, Manage;
        end_legal_hold: holds::end, ById => (), Manage;
        erasure_preview: erasure::student_preview, ById => erasure::ErasurePreview, Erase;
        erase_student: erasure::student, erasure::ErasureAsk => (), Erase;
        contact_erasure_preview: erasure::contact_preview, ById => erasure::ErasurePreview, Erase;
        erase_contact: erasure::contact, erasure::ErasureAsk => (), Erase;
        student_looks: audit::looks, audit::LooksAsk => Vec<audit::Look>, Audit;

        me: colleagues::me, () => colleagues::Me, Open;
        set_own_passphrase: colleagues::set_own_passphrase, colleagues::OwnPassphrase => (), Open;
        tie_passphrase: colleagues::tie, colleagues::PassphraseTie => (), Open;
        colleagues: colleagues::list, () => Vec<colleagues::ColleagueLine>, See;
        add_colleague: colleagues::add, colleagues::NewColleague => ById, People;
        set_colleague: colleagues::set, colleagues::ColleagueSet => (), People;
        set_colleague_passphrase: colleagues::set_passphrase, colleagues::ColleaguePassphrase => (), People;
        end_colleague: colleagues::end, ById => (), People;
        new_recovery_code: colleagues::new_code, () => first_run::ShownCode, People;
        keep_recovery_code: colleagues::keep_code, first_run::TypedCode => (), People;

        search: search::search, search::SearchAsk => search::Hits, See;
        history: history::history, history::HistoryAsk => Vec<history::HistoryLine>, See;

        students: students::list, ListAsk => Page<students::StudentLine>, See;
        student_choices: students::choices, () => students::Choices, See;
        student_page: student_page::page, ById => student_page::StudentPage, See;
        add_student: students::add, students::NewStudent => ById, Edit;
        set_student: students::set, students::StudentSet => (), Edit;
        set_seeking: seekers::set_seeking, seekers::SeekingSet => (), Edit;
        set_preparation: seekers::set_preparation, seekers::PreparationSet => (), Edit;
        archive_student: students::archive, ArchiveAsk => (), Edit;
        reveal_cpr: cpr::reveal, ById => cpr::Cpr, SeeCpr;
        set_cpr: cpr::set, cpr::CprSet => cpr::CprKept, SeeCpr;

        companies: companies::list, ListAsk => Page<companies::CompanyLine>, See;
        company_page: company_page::page, ById => company_page::CompanyPage, See;
        company_reach: company_reach::of_company, ById => Vec<company_reach::WorkplaceReach>, See;
        add_company: companies::add, companies::NewCompany => ById, Edit;
        set_company: companies::set, companies::CompanySet => (), Edit;
        archive_company: companies::archive, ArchiveAsk => (), Edit;
        put_contact: companies::put_contact, companies::ContactPut => ById, Edit;
        register_settings: lookups::settings, () => lookups::RegisterSettings, See;
        set_register: lookups::set, lookups::RegisterSet => (), Manage;
        look_up_company: lookups::look_up, lookups::LookupAsk => Vec<register::Entry>, Edit;
        cancel_look_up: lookups::cancel, () => (), Edit;
        fill_company: lookups::fill, lookups::CompanyFill => ById, Edit;
        company_duplicates: company_duplicates::list, () => Page<company_duplicates::DuplicatePair>, See;
        merge_companies: company_merge::merge, company_merge::CompanyMerge => ById, Merge;
        tell_companies_apart: company_duplicates::tell_apart, company_duplicates::ApartAsk => (), Edit;
        set_company_trade: company_trades::set, company_trades::CompanyTradeSet => (), Edit;
        put_workplace: workplaces::put, workplaces::WorkplacePut => ById, Edit;
        archive_workplace: workplaces::archive, ArchiveAsk => (), Edit;
        put_approval: approvals::put, approvals::ApprovalPut => ById, Edit;
        archive_approval: approvals::archive, ArchiveAsk => (), Edit;
        codes: codes::codes, codes::CodesAsk => Vec<codes::Code>, See;
        put_code: codes::put, codes::CodePut => ById, Manage;
        move_code: codes::shift, codes::CodeMove => (), Manage;
        archive_code: codes::archive, codes::CodeArchive => (), Manage;
        agreements: agreements::list, ListAsk => Page<agreements::AgreementLine>, See;
        agreement_types: agreements::types, () => Vec<agreements::AgreementType>, See;
        put_agreement_type: agreements::put_type, agreements::AgreementTypePut => ById, Manage;
        agreement_page: agreements::page, ById => agreements::AgreementPage, See;
        replaceable_agreements: agreements::replaceable, ById => Vec<agreements::Replaceable>, See;
        agreement_places: agreements::places, agreements::PlacesAsk => Vec<agreements::AgreementPlace>, See;
        agreement_warnings: agreements::form_warnings, agreements::AgreementPut => Vec<agreements::Warning>, See;
        put_agreement: agreements::put, agreements::AgreementPut => ById, Edit;
        archive_agreement: agreements::archive, ArchiveAsk => (), Edit;
        add_addendum: addenda::add, addenda::NewAddendum => ById, Edit;
        student_timeline: timelines::student, ById => timelines::StudentTimeline, See;
        company_timelines: timelines::company, ById => timelines::CompanyTimelines, See;
        school_periods: periods::school_periods, () => Vec<periods::SchoolPeriod>, See;
        put_school_period: periods::put_school_period, periods::SchoolPeriodPut => ById, Edit;
        put_pause: periods::put_pause, periods::PausePut => ById, Edit;
        placements: placements::lines::list, placements::lines::PlacementsAsk => Page<placements::lines::PlacementLine>, See;
        placement_page: placements::page::page, ById => placements::page::PlacementPage, See;
        placement_form: placements::form::form, placements::form::PlacementFormAsk => placements::form::PlacementForm, See;
        put_placement: placements::put, placements::PlacementPut => ById, Edit;
        evaluate_placement: placements::evaluations::add, placements::evaluations::NewEvaluation => ById, Edit;
        placement_limits: placements::weeks::all, () => Vec<placements::weeks::PlacementLimit>, See;
        set_placement_limit: placements::weeks::set, placements::weeks::PlacementLimitSet => (), Manage;

        applications: applications::list, ListAsk => Page<applications::ApplicationLine>, See;
        application_page: applications::page, ById => applications::ApplicationPage, See;
        refusal_codes: applications::refusal_codes, () => Vec<applications::RefusalCode>, See;
        add_application: applications::add, applications::NewApplication => ById, Edit;
        move_application: applications::advance, applications::ApplicationMove => (), Edit;
        archive_application: applications::archive, ArchiveAsk => (), Edit;

        calendar: calendar::calendar, calendar::Span => calendar::Calendar, See;
        calendar_agreements: calendar::agreements, calendar::AgreementsAsk => Page<calendar::AgreementOfDay>, See;
        calendar_file: ics::file, ics::CalendarFile => crate::FileHandle, See;
        appointment_page: appointments::page, ById => appointments::AppointmentPage, See;
        planned_appointments: appointments::planned, ById => Vec<appointments::PlannedLine>, See;
        put_appointment: appointments::put, appointments::AppointmentPut => ById, Edit;
        mark_appointment: appointments::mark, appointments::AppointmentMark => (), Edit;
        archive_appointment: appointments::archive, ArchiveAsk => (), Edit;

        visit_candidates: visits::candidates, visits::VisitAsk => visits::VisitCandidates, See;
        visit_route: visits::route, visits::RouteAsk => Vec<visits::RouteLeg>, See;
        visit_pages: visits::pages, visits::PackAsk => Vec<visits::VisitPage>, See;
        plan_visits: visits::plan, visits::PlanVisits => (), Edit;
        log_visits: visits::log, visits::LogVisits => (), Edit;
        towns: visits::towns, visits::TownsAsk => Vec<visits::Town>, See;

        student_match: matches::student, matches::MatchAsk => matches::StudentMatch, See;
        opening_match: opening_match::seekers, opening_match::OpeningMatchAsk => opening_match::OpeningMatch, See;
        match_overview: match_overview::overview, () => match_overview::MatchOverview, See;
        cancel_match: match_overview::cancel, () => (), See;

        attachments: attachments::list, attachments::AttachmentsAsk => Vec<attachments::AttachmentLine>, See;
        add_attachment: attachments::add, attachments::NewAttachment => ById, Edit;
        archive_attachment: attachments::archive, ArchiveAsk => (), Edit;
        open_attachment: attachments::open, ById => (), See;
        copy_attachment: attachments::copy, ById => crate::FileHandle, See;

        named_in_line: named::named, named::NamedAsk => named::Named, See;
        note: notes::one, ById => notes::Note, See;
        add_note: notes::add, notes::NewNote => ById, Edit;
        add_task: tasks::add, tasks::NewTask => ById, Edit;
        finish_task: tasks::finish, tasks::TaskDone => (), Edit;

        already_ours: already_ours::already_ours, ById => already_ours::AlreadyOurs, See;
        demands_digest: demands::digest, demands::DigestAsk => demands::Digest, See;
        promises: promises::list, ById => Vec<promises::PromiseLine>, See;
        add_promise: promises::add, promises::NewPromise => ById, Edit;
        end_promise: promises::end, promises::PromiseEnd => (), Edit;
        openings: openings::list, ListAsk => Page<openings::OpeningLine>, See;
        opening: openings::one, ById => openings::Opening, See;
        put_opening: openings::put, openings::OpeningPut => ById, Edit;
        end_opening: openings::end, openings::OpeningEnd => (), Edit;
        pass_on_opening: openings::pass_on, openings::PassOn => (), Edit;
        introductions: introductions::list, introductions::IntroductionsAsk => Vec<introductions::IntroductionLine>, See;
        add_introductions: introductions::add, introductions::NewIntroductions => (), Edit;
        introduction_outcome: introductions::outcome, introductions::IntroductionOutcome => ById, Edit;
        answer_host_again: host_again::answer, host_again::HostAgainAnswer => (), Edit;
        sleeping_approvals: sleeping::list, () => Page<sleeping::SleepingLine>, See;
        student_log: student_log::log, ById => student_log::StudentLog, See;

        cafe_sessions: cafes::sessions, cafes::SessionsAsk => Vec<cafes::SessionLine>, See;
        put_cafe_session: cafes::put_session, cafes::SessionPut => ById, Edit;
        cafe_sheet: cafe_sheet::sheet, ById => cafe_sheet::Sheet, See;
        mark_attendance: cafe_sheet::mark, cafe_sheet::MarkAsk => (), Edit;
        mark_rest_present: cafe_sheet::mark_rest_present, ById => (), Edit;
        close_cafe_session: cafes::close, cafes::CloseAsk => (), Edit;
        cafe_screen: cafe_sheet::screen, ById => Vec<cafe_sheet::ScreenLine>, See;

        workshops: workshops::list, workshops::WorkshopsAsk => Vec<workshops::WorkshopLine>, See;
        put_workshop: workshops::put, workshops::WorkshopPut => ById, Edit;
        archive_workshop: workshops::archive, ArchiveAsk => (), Edit;
        workshop_sheet: workshops::sheet::sheet, workshops::sheet::WorkshopSheetAsk => workshops::sheet::WorkshopSheet, See;
        mark_workshop: workshops::marks::mark, workshops::marks::WorkshopMarkAsk => (), Edit;
        mark_workshop_rest: workshops::marks::mark_rest, workshops::marks::WorkshopRestAsk => (), Edit;
        enrolments: enrolments::page::list, () => Page<enrolments::page::EnrolmentLine>, See;
        enrolment_start: enrolments::start, ById => enrolments::EnrolmentStart, See;
        student_training: enrolments::page::student, ById => enrolments::page::StudentTraining, See;
        put_enrolment: enrolments::put, enrolments::EnrolmentPut => ById, Edit;
        archive_enrolment: enrolments::archive, ArchiveAsk => (), Edit;
        observation_kinds: observations::kinds, () => Vec<observations::ObservationKind>, See;
        add_observation: observations::add, observations::NewObservation => ById, Edit;

        soft_skills: soft_skills::page, ById => soft_skills::SoftSkills, See;
        add_soft_round: soft_skills::add, soft_skills::NewSoftRound => ById, Edit;
        show_soft_answer: soft_skills::show, soft_skills::SoftShow => (), Edit;

        plan_goals: plan::goals::list, plan::goals::PlanGoalsAsk => Vec<plan::goals::PlanGoal>, See;
        put_plan_goal: plan::goals::put, plan::goals::PlanGoalPut => ById, Manage;
        paste_plan_goals: plan::goals::paste, plan::goals::PlanGoalsPaste => Vec<plan::goals::PastedGoal>, Manage;
        move_plan_goal: plan::goals::shift, plan::goals::PlanGoalMove => (), Manage;
        archive_plan_goal: plan::goals::archive, ArchiveAsk => (), Manage;
        student_plan: plan::page, ById => plan::PlanPage, See;
        put_plan_period: plan::periods::put, plan::periods::PlanPeriodPut => ById, Edit;
        take_plan_place: plan::periods::take, plan::periods::PlanPlaceTake => ById, Edit;
        archive_plan_period: plan::periods::archive, ArchiveAsk => (), Edit;
        set_planned_goals: plan::periods::set_planned, plan::periods::PlannedGoalsSet => (), Edit;
        put_goal_reached: plan::facts::reach, plan::facts::GoalReachedPut => ById, Edit;
        put_plan_follow_up: plan::facts::follow_up, plan::facts::PlanFollowUpPut => ById, Edit;
        put_plan_evaluation: plan::facts::evaluate, plan::facts::PlanEvaluationPut => ById, Edit;
        withdraw_plan_fact: plan::facts::withdraw, plan::facts::PlanFactWithdrawal => ById, Edit;

        today: today::today, () => today::Today, See;
        today_seekers: today::seekers, () => today::TodaySeekers, See;
        today_training: today::training, () => today::TodayTraining, See;
        today_placements: today::placements, () => today::TodayPlacements, See;
        today_outreach: today::outreach, () => today::TodayOutreach, See;

        emma_list: emma::list, ListAsk => Page<emma::EmmaLine>, Assess;
        emma_start: emma::start, emma::EmmaStart => ById, Assess;
        emma_open: emma::open, ById => emma::EmmaPage, Assess;
        emma_save: emma::save, emma::EmmaSave => (), Assess;
        emma_seal: emma::seal, ById => emma::EmmaSealed, Assess;
        emma_set_aside: emma::set_aside, ById => (), Assess;
        emma_verify: emma::verify, ById => emma::EmmaVerified, Assess;
        emma_wordings: emma::wordings, () => Vec<emma::Wording>, See;
        emma_set_wording: emma::set_wording, emma::WordingSet => (), Manage;
        emma_expectations: emma::expectations, emma::ExpectationsAsk => Vec<emma::Expectation>, See;
        emma_set_expectation: emma::set_expectation, emma::ExpectationSet => (), Assess;
        place_offers: place_offers::list, place_offers::PlaceOffersAsk => Vec<place_offers::PlaceOfferLine>, See;
        put_place_offer: place_offers::put, place_offers::PlaceOfferPut => ById, Edit;

        paper_preview: papers::preview, papers::PaperAsk => papers::PaperPreview, See;
        papers_make: papers::make, papers::PapersAsk => crate::FileHandle, See;
        make_case_folder: papers::make_folder, papers::CaseFolderAsk => crate::FileHandle, Assess;
        make_access_package: papers::make_access, papers::AccessAsk => crate::FileHandle, Export;
        cancel_papers: papers::cancel, () => (), See;
        school_logo: papers::logo::shown, () => Option<papers::logo::SchoolLogo>, See;
        set_school_logo: papers::logo::set, papers::logo::LogoSet => (), Manage;

        make_list_file: exports::make, exports::ListFile => crate::FileHandle, Export;
        case_page: cases::page, ById => cases::CasePage, Assess;
        case_advice: cases::of_draft, cases::CaseDraft => Vec<cases::CaseAdvice>, Assess;
        put_warning: cases::put_warning, cases::WarningPut => ById, Assess;
        put_hearing: cases::put_hearing, cases::HearingPut => ById, Assess;
        put_decision: cases::put_decision, cases::DecisionPut => ById, Assess;
        put_complaint: cases::put_complaint, cases::ComplaintPut => ById, Assess;
        withdraw_case_fact: cases::withdraw, cases::CaseWithdrawal => ById, Assess;
        letter_fields: letters::fields, letters::LetterFieldsAsk => Vec<letters::LetterField>, See;
        letter_templates: letters::list, () => Vec<letters::LetterTemplateLine>, See;
        letter_wording_shown: letters::show, letters::WordingShown => letters::WordingShown, See;
        put_letter_wording: letters::put_wording, letters::LetterWordingPut => ById, Manage;
        archive_letter_template: letters::archive, letters::TemplateArchive => (), Manage;
        letter_offers: letters::offers, letters::LetterOffersAsk => letters::LetterOffers, Assess;
        letter_draft: letters::draft, letters::LetterAsk => letters::LetterDraft, Assess;
        put_letter: letters::put, letters::LetterPut => ById, Assess;
        check_letters: letters::check_many, letters::LettersAsk => letters::LettersChecked, Assess;
        make_letters: letters::make_many, letters::LettersAsk => letters::LettersMade, Assess;
        today_cases: cases::today, () => cases::TodayCases, Assess;
        import_open: imports::open, imports::OpenAsk => imports::Opened, Import;
        import_map: imports::map, imports::MapAsk => imports::Opened, Import;
        import_rehearse: imports::rehearse, imports::ImportId => imports::Rehearsal, Import;
        import_rows: imports::rows, imports::RowsAsk => imports::RowsPage, Import;
        import_fix: imports::fix, imports::FixAsk => imports::Rehearsal, Import;
        import_commit: imports::commit, imports::ImportId => imports::Receipt, Import;
        import_cancel: imports::cancel, imports::ImportId => (), Import;
        import_history: imports::past, () => Vec<imports::PastImport>, Import;

        shared_state: shared::state, () => shared::SharedState, Open;
        shared_connect: shared::connect, shared::SharedConnect => (), People;
        shared_part: shared::part, () => (), People;
        shared_sync: shared::sync_now, () => (), Open;
        shared_allow: shared::allow, () => (), People;
        shared_invite: shared::invite, ById => shared::SharedInvitation, People;
        shared_rejoin: shared::rejoin, shared::SharedRejoin => (), Open;
        shared_laptops: shared::laptops, () => Vec<shared::LaptopLine>, Manage;
        shared_turn_out: shared::turn_out, shared::TurnOut => (), People;
        conflicts: shared::conflicts, () => Vec<shared::ConflictLine>, See;
        settle_conflict: shared::settle, shared::ConflictSettled => (), Edit;
        refused_changes: shared::refused, () => Vec<shared::RefusedLine>, See;
        refused_change_seen: shared::seen, shared::RefusedSeen => (), Edit;

        backups: backups::list, () => backups::Backups, See;
        make_backup: backups::make_now, () => (), Backup;
        cancel_backup: backups::cancel, () => (), Backup;
        set_backup_place: backups::set_place, backups::BackupPlaceSet => (), Backup;
        drill_backup: backups::drill::drill, () => backups::drill::Drill, Backup;
        restore_preview: backups::restore::preview, backups::restore::BackupAsk => backups::restore::RestorePreview, Restore;
        start_findings: backups::keeper::findings, () => backups::keeper::StartFindings, Open;
        accept_start: backups::keeper::accept, () => (), Open;
    }
    leaving the desk {
        restore_backup: backups::restore::restore, backups::restore::BackupAsk => (), Restore;
    }
}
