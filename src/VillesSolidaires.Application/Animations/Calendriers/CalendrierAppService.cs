using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class CalendrierAppService(
    AppServiceOutils outils, LectureCalendrier lecture, IProgrammeRepository programmes, IAnimationRepository animations,
    ITerritoireRepository territoires, AnnuaireTerritoires annuaire)
    : AppService(outils), ICalendrierAppService
{
    /// <summary>Communes proposées à qui en a des milliers : les plus fournies, les autres se saisissent.</summary>
    private const int CommunesProposees = 60;

    public async Task<ChoixCalendrierDto> GetChoixAsync(int annee, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var perimetre = Utilisateur.Perimetre;
        var comptees = await animations.Requete.Where(a => a.Annee == annee && a.Statut != AnimationStatut.Annulee)
            .GroupBy(a => a.CommuneCode!).Select(g => new { Code = g.Key, Nombre = g.Count() })
            .OrderByDescending(g => g.Nombre).ThenBy(g => g.Code).Take(CommunesProposees).ToListAsync(ct);
        var nombres = comptees.ToDictionary(c => c.Code, c => c.Nombre, StringComparer.Ordinal);
        List<string> codes = [.. nombres.Keys.Union(perimetre.Communes, StringComparer.Ordinal)];
        var communes = await territoires.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.NomRecherche).ThenBy(c => c.Code)
            .Select(c => new { c.Code, c.Nom }).ToListAsync(ct);
        return new ChoixCalendrierDto(
            communes.ConvertAll(c => new CommuneDuCalendrierDto(c.Code, c.Nom, nombres.GetValueOrDefault(c.Code))),
            perimetre.EstNational || perimetre.Departements.Count > 0);
    }

    public async Task<CalendrierDto> GetAsync(CalendrierInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var commune = (await annuaire.ChargerAsync([input.Commune], ct)).Commune(input.Commune);
        var estDuPerimetre = Utilisateur.Perimetre.Contient(commune.Code, commune.DepartementCode);
        // Un bailleur lit le calendrier de ses seules résidences : le filtre de la requête l'y tient, sans lui ouvrir le programme.
        if (!estDuPerimetre && Utilisateur.Perimetre.Organisations.Count == 0)
        {
            Utilisateur.Perimetre.Exiger(commune.Code, commune.DepartementCode);
        }
        var programme = await programmes.Requete.Where(p => p.CommuneCode == commune.Code && p.Annee == input.Annee)
            .Select(p => new { p.Id, p.Statut, p.PublieLe, p.DelaiVoiePublique, p.ConcurrencyStamp }).SingleOrDefaultAsync(ct);
        var delai = programme?.DelaiVoiePublique ?? AnimationConsts.DelaiVoiePubliqueParDefaut;
        var peutGerer = estDuPerimetre && Utilisateur.Peut(AnimationPermissions.Gerer);
        var periode = PeriodeCalendrier.De(input);
        var lues = await lecture.LireAsync(commune, periode, peutGerer, Aujourdhui, ct);

        var annee = lues.Where(a => a.Datee.Animation.Annee == input.Annee && a.Datee.Animation.Statut != AnimationStatut.Annulee).Select(a => a.Datee.Animation).ToList();
        var zone = VacancesScolaires.DuDepartement(commune.DepartementCode);
        return new CalendrierDto(
            new ProgrammeDto(
                programme?.Id, commune.Code, commune.Nom, commune.DepartementCode, input.Annee, programme?.Statut ?? ProgrammeStatut.EnPreparation,
                programme?.PublieLe, delai, annee.Count, annee.Count(a => a.Fin < Aujourdhui), annee.Count(a => a.BilanAttendu), programme?.ConcurrencyStamp),
            NomMairie.Complement(commune.Nom), periode.Du, periode.Au, Aujourdhui, peutGerer,
            [.. lues.Select(a => a.Datee).Where(a => (input.Type is null || a.Animation.Type == input.Type) && (input.Statut is null || a.Animation.Statut == input.Statut))],
            [.. JoursFeries.Entre(periode.Du, periode.Au, commune.DepartementCode).Select(f => new JourFerieDto(f.Jour, f.Nom, f.Reserve))],
            zone,
            zone is { } z ? [.. VacancesScolaires.PeriodesEntre(z, periode.Du, periode.Au).Select(v => new PeriodeNommeeDto(v.Debut, v.Fin, v.Nom, v.AVerifier))] : [],
            periode.Saisons(),
            VerificationProgramme.Examiner(lues, commune.DepartementCode, delai, Aujourdhui));
    }
}
