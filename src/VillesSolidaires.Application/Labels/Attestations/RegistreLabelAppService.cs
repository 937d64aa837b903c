using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

public sealed class RegistreLabelAppService(
    AppServiceOutils outils, IAttestationRepository attestations, ITerritoireRepository territoires, DocumentsEmis documents)
    : AppService(outils), IRegistreLabelAppService
{
    private const string Titre = "Villes labellisées " + LibellesLabel.Nom;
    private const string Licence = "Licence Ouverte 2.0";
    private const string AdresseLicence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    private static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape };

    private static readonly (string Nom, Func<VilleOuverteDto, string> Valeur)[] Colonnes =
    [
        ("code_insee", v => v.CodeInsee), ("commune", v => v.Commune), ("code_departement", v => v.CodeDepartement), ("departement", v => v.Departement),
        ("code_region", v => v.CodeRegion), ("region", v => v.Region), ("niveau", v => v.Niveau.ToString(CultureInfo.InvariantCulture)), ("numero", v => v.Numero),
        ("valable_du", v => Iso(v.ValableDu)), ("valable_jusquau", v => Iso(v.ValableJusquau)), ("longitude", v => Degres(v.Longitude)), ("latitude", v => Degres(v.Latitude)),
        ("attestation", v => v.Attestation),
    ];

    [AccesPublic("Registre public : seulement les labels valables, sans rien du dossier qui les a obtenus.")]
    public async Task<RegistreLabelDto> GetListAsync(RegistreLabelInput input, CancellationToken ct)
    {
        var toutes = Villes();
        var villes = input.Niveau is { } niveau ? toutes.Where(v => v.Niveau == niveau) : toutes;
        if (!string.IsNullOrEmpty(input.Region))
        {
            villes = villes.Where(v => v.RegionCode == input.Region);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var trouvees = territoires.Communes.Chercher(input.Recherche).Select(c => c.Code);
            villes = villes.Where(v => trouvees.Contains(v.CommuneCode));
        }
        var total = await villes.CountAsync(ct);
        var page = await villes.OrderByDescending(v => v.Niveau).ThenBy(v => v.Tri).ThenBy(v => v.CommuneCode).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        var points = await villes.OrderBy(v => v.CommuneCode).Select(v => new PointLabelDto(v.Commune, v.DepartementCode, v.Niveau, v.Longitude, v.Latitude)).ToListAsync(ct);
        var regions = await toutes.Select(v => new { v.RegionCode, v.Region }).Distinct().OrderBy(r => r.Region).ToListAsync(ct);
        return new RegistreLabelDto(
            new ListeDto<VilleLabelliseeDto>(total, page.ConvertAll(v => new VilleLabelliseeDto(
                v.CommuneCode, v.Commune, v.DepartementCode, v.Departement, v.RegionCode, v.Region, v.Niveau, v.Numero, v.ValableDu, v.ValableJusquau))),
            points, regions.ConvertAll(r => new RegionLabelDto(r.RegionCode, r.Region)));
    }

    [AccesPublic("Données ouvertes : le registre public, tel qu’il se lit.")]
    public async Task EcrireCsvAsync(Stream sortie, string adressePublique, CancellationToken ct)
    {
        await using var ecriture = CsvWriter.Create(sortie, Csv, leaveOpen: true);
        await ecriture.WriteRecordAsync([.. Colonnes.Select(c => c.Nom)], ct);
        foreach (var ville in await OuvertesAsync(adressePublique, ct))
        {
            await ecriture.WriteRecordAsync([.. Colonnes.Select(c => c.Valeur(ville))], ct);
        }
        await ecriture.FlushAsync(ct);
    }

    [AccesPublic("Données ouvertes : le registre public, tel qu’il se lit.")]
    public async Task<DonneesRegistreDto> GetDonneesAsync(string adressePublique, CancellationToken ct) => new(
        $"{adressePublique}/villes-labellisees.schema.json", Titre, Licence, AdresseLicence, Aujourdhui, await OuvertesAsync(adressePublique, ct));

    [AccesPublic("Vérification d’une attestation affichée : son état et ce qui est imprimé dessus, rien d’autre.")]
    public async Task<AttestationPubliqueDto> GetAttestationAsync(string numero, CancellationToken ct)
    {
        var a = await LireAsync(numero, ct);
        return new AttestationPubliqueDto(
            a.Attestation.Numero, a.Attestation.CommuneCode!, a.Commune, a.Departement, a.Attestation.Niveau, a.Attestation.Etat(Aujourdhui), a.Attestation.DelivreeLe,
            a.Attestation.ValableDu, a.Attestation.ValableJusquau, a.Attestation.RetireeLe, a.Attestation.ReferentielNumero);
    }

    [AccesPublic("Badge intégrable : il dit l’état public du label, et rien d’autre.")]
    public async Task<string> GetBadgeAsync(string numero, CancellationToken ct) => BadgeLabel.Svg(await GetAttestationAsync(numero, ct));

    [AccesPublic("Document affiché en mairie : le public peut relire celui qui a été émis, tant que le label n’est pas retiré.")]
    public async Task<FichierDto> GetDocumentAsync(string numero, CancellationToken ct)
    {
        var lue = (await LireAsync(numero, ct)).Attestation;
        return lue.RetireeLe is null ? await documents.LireAsync(lue.Numero, lue.Sha256, ct) : throw new EntityNotFoundException(AttestationErrorCodes.AttestationRetireeDuPublic);
    }

    private async Task<(Attestation Attestation, string Commune, string Departement)> LireAsync(string numero, CancellationToken ct)
    {
        var exact = NumeroAttestation.Lire(numero)?.ToString() ?? throw new EntityNotFoundException(AttestationErrorCodes.AttestationInconnue);
        var lue = await (from a in attestations.FranceEntiere
                         join c in territoires.Communes on a.CommuneCode equals c.Code
                         join d in territoires.Departements on c.DepartementCode equals d.Code
                         where a.Numero == exact
                         select new { Attestation = a, c.Nom, Departement = d.Nom }).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException(AttestationErrorCodes.AttestationInconnue);
        return (lue.Attestation, lue.Nom, lue.Departement);
    }

    private async Task<List<VilleOuverteDto>> OuvertesAsync(string adressePublique, CancellationToken ct) =>
        (await Villes().OrderBy(v => v.CommuneCode).ToListAsync(ct)).ConvertAll(v => new VilleOuverteDto(
            v.CommuneCode, v.Commune, v.DepartementCode, v.Departement, v.RegionCode, v.Region, v.Niveau, v.Numero, v.ValableDu, v.ValableJusquau, v.Longitude, v.Latitude,
            $"{adressePublique}/attestations/{v.Numero}"));

    private IQueryable<VilleLue> Villes()
    {
        var today = Aujourdhui;
        return from a in attestations.FranceEntiere.EnCours(today).SansLesRenouvelees(attestations.FranceEntiere, today)
               join c in territoires.Communes on a.CommuneCode equals c.Code
               join d in territoires.Departements on c.DepartementCode equals d.Code
               join r in territoires.Regions on c.RegionCode equals r.Code
               select new VilleLue
               {
                   CommuneCode = c.Code, Commune = c.Nom, Tri = c.NomRecherche, DepartementCode = d.Code, Departement = d.Nom, RegionCode = r.Code, Region = r.Nom,
                   Niveau = a.Niveau, Numero = a.Numero, ValableDu = a.ValableDu, ValableJusquau = a.ValableJusquau, Longitude = c.Longitude, Latitude = c.Latitude,
               };
    }

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Degres(double? degres) => degres?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";

    private sealed record VilleLue
    {
        public required string CommuneCode { get; init; }
        public required string Commune { get; init; }
        public required string Tri { get; init; }
        public required string DepartementCode { get; init; }
        public required string Departement { get; init; }
        public required string RegionCode { get; init; }
        public required string Region { get; init; }
        public required int Niveau { get; init; }
        public required string Numero { get; init; }
        public required DateOnly ValableDu { get; init; }
        public required DateOnly ValableJusquau { get; init; }
        public required double? Longitude { get; init; }
        public required double? Latitude { get; init; }
    }
}
